/** A drift report for people: one line when all is well, otherwise causes first, then the first cells in detail. */

import type { CellName } from "../record/cell_key.ts";
import type { ValueDrift } from "./compare_values.ts";
import type { Cause, DriftedCell, DriftReport } from "./drift_report.ts";
import type { MetricValue } from "../record/metric_value.ts";

/** What the report says beside its content. */
export interface DriftTextOptions {
  /** Digest of the fresh quality values, for the first line. */
  readonly digest: string;
  /** Cells shown in detail per cause; 5 by default. */
  readonly details?: number;
}

const CAUSES: readonly Cause[] = ["data", "model", "code", "backend"];

/** Text of a report, ending in a line feed. */
export function driftText(
  report: DriftReport,
  { digest, details = 5 }: DriftTextOptions,
): string {
  const name = `${report.baseline.suite} version ${report.baseline.version}`;
  const lines = [`${verdict(report, name)}, quality values ${digest}`];
  if (report.drift) lines.push(movedLine(report.drifted));
  for (const cause of CAUSES) {
    lines.push(...causeLines(cause, report.drifted, details));
  }
  const others = [...absentLines(report), ...addedLines(report, name)];
  lines.push(...(report.drift && others.length > 0 ? ["", ...others] : others));
  return `${lines.join("\n")}\n`;
}

function verdict(
  { compared, drift, drifted }: DriftReport,
  name: string,
): string {
  if (compared === 0) {
    return `Nothing compared with ${name}: this run made none of its cells`;
  }
  if (!drift) {
    return `No drift from ${name}: ${cells(compared)} compared, all the same`;
  }
  return `Drift from ${name}: ${drifted.length} of ${cells(compared)} compared`;
}

/** What moved the cells, in the words of {@linkcode MovedInput}, the most cells first. */
function movedLine(drifted: readonly DriftedCell[]): string {
  const moved = Map.groupBy(drifted, ({ inputs }) => inputs.join(" or "));
  return `moved by: ${
    [...moved].sort(([, a], [, b]) => b.length - a.length)
      .map(([input, { length }]) => `${input} (${cells(length)})`).join(", ")
  }`;
}

function cells(count: number): string {
  return `${count} ${count === 1 ? "cell" : "cells"}`;
}

function causeLines(
  cause: Cause,
  drifted: readonly DriftedCell[],
  details: number,
): string[] {
  const mine = drifted.filter((entry) => entry.cause === cause);
  if (mine.length === 0) return [];
  const rest = mine.length > details
    ? [`  … and ${cells(mine.length - details)} more`]
    : [];
  const stages = countBy(mine, ({ stage }) => stage);
  return [
    ``,
    `${cause}: ${cells(mine.length)} (${stages})`,
    ...mine.slice(0, details).flatMap(cellLines),
    ...rest,
  ];
}

function cellLines(entry: DriftedCell): string[] {
  return [
    `  ${title(entry.cell)}`,
    `    ${entry.stage}: ${entry.explanation}`,
    ...(entry.status === null ? [] : [`    ${entry.status}`]),
    ...entry.values.map((value) => `    ${valueLine(value)}`),
  ];
}

function valueLine(
  { variant, old, new: fresh, difference, tolerance }: ValueDrift,
): string {
  const change = `${variant}: ${show(old)} became ${show(fresh)}`;
  return difference === null
    ? change
    : `${change}, difference ${difference}, tolerance ${tolerance}`;
}

function show(value: MetricValue | null): string {
  if (value === null) return "no value";
  return typeof value === "object"
    ? `undefined (${value.undefined})`
    : String(value);
}

function title(
  { dataset, pair, model, protocol, backend }: CellName,
): string {
  return `${dataset}/${pair}, ${model}, ${protocol}, ${backend}`;
}

function absentLines({ missing }: DriftReport): string[] {
  if (missing.length === 0) return [];
  return [
    `${cells(missing.length)} not recomputed (${
      countBy(missing, ({ reason }) => reason)
    })`,
  ];
}

function addedLines(
  { added, addedVariants }: DriftReport,
  name: string,
): string[] {
  return [
    ...(added.length === 0 ? [] : [`${cells(added.length)} not in ${name}`]),
    ...(addedVariants.length === 0
      ? []
      : [`computed now and not in ${name}: ${addedVariants.join(", ")}`]),
  ];
}

function countBy<T>(items: readonly T[], read: (item: T) => string): string {
  const counts = new Map<string, number>();
  for (const item of items) {
    counts.set(read(item), (counts.get(read(item)) ?? 0) + 1);
  }
  return [...counts].map(([what, count]) => `${what}: ${count}`).join("; ");
}
