/** A bisection for people: the verdict in a sentence, then row by row how far the values moved. */
import { REFEREE } from "../version/quality_text.ts";
import type {
  Besides,
  BisectReport,
  MovedRow,
  Movement,
  VariantMove,
} from "./bisect_report.ts";

/** Text of a report, ending in a line feed. */
export function bisectText(report: BisectReport): string {
  const lines = [
    verdict(report),
    ...report.movements.flatMap(movementLines),
    ...others(report),
  ];
  return `${lines.join("\n")}\n`;
}

function verdict(
  { before, after, compared, movedBy, movements }: BisectReport,
): string {
  const names =
    `${before.suite}@${before.version} → ${after.suite}@${after.version}`;
  if (compared === 0) return `${names}: they have no cell in common`;
  const moved = sum(movements.flatMap(({ rows }) => rows), "cells");
  if (moved === 0) {
    return `${names}: ${cells(compared)} in both, all the same`;
  }
  return `${names}: ${cells(compared)} in both, ${moved} moved; ${
    movedBy === null
      ? `no single input moved them: ${
        movements.map(({ inputs }) => inputs.join(" or ")).join(", ")
      }`
      : `one input moved them: ${movedBy}`
  }`;
}

function movementLines({ inputs, rows, besides }: Movement): string[] {
  return [
    "",
    `${inputs.join(" or ")}: ${cells(sum(rows, "cells"))}, in ${
      sum(rows, "valuesIn")
    } of them a value`,
    ...rows.flatMap(rowLines),
    ...besidesLines(besides),
  ];
}

function rowLines(
  { dataset, model, protocol, backend, change, cells: count, valuesIn, values }:
    MovedRow,
): string[] {
  const where = backend === REFEREE ? "" : `, ${backend}`;
  return [
    `  ${dataset}, ${model}, ${protocol}${where}: ${cells(count)}, ${
      valuesIn === 0 ? "no value" : `a value in ${valuesIn}`
    }`,
    `    ${change}`,
    ...values.map((move) => `    ${moveText(move)}`),
  ];
}

function moveText(
  { variant, cells: count, greatest, pair, notNumbers }: VariantMove,
): string {
  return [
    `${variant}: ${cells(count)}`,
    ...(greatest === null
      ? []
      : [`by at most ${Number(greatest.toPrecision(3))} (${pair})`]),
    ...(notNumbers === 0
      ? []
      : [`in ${notNumbers} to or from something that is no number`]),
  ].join(", ");
}

/** Several that are alike stand in one line. */
function besidesLines(besides: readonly Besides[]): string[] {
  const alike = Map.groupBy(besides, ({ moved, still }) => `${moved} ${still}`);
  return [...alike.values()].map((all) => {
    const { moved, still } = all[0]!;
    return `  also another in ${moved} of these${
      still === 0
        ? ", and in no cell that did not move"
        : `, and in ${cells(still)} that did not move`
    }: ${all.map(({ what }) => what).join(", ")}`;
  });
}

function others({ gone, added, addedVariants }: BisectReport): string[] {
  const lines = [
    ...(gone.length === 0 ? [] : [`${cells(gone.length)} only in the older`]),
    ...(added.length === 0 ? [] : [`${cells(added.length)} only in the newer`]),
    ...(addedVariants.length === 0
      ? []
      : [`variants only in the newer: ${addedVariants.join(", ")}`]),
  ];
  return lines.length === 0 ? [] : ["", ...lines];
}

function sum(rows: readonly MovedRow[], of: "cells" | "valuesIn"): number {
  return rows.reduce((total, row) => total + row[of], 0);
}

function cells(count: number): string {
  return `${count} ${count === 1 ? "cell" : "cells"}`;
}
