/** The values of each row as a box with whiskers, and its mean with the interval it is known to lie in. */
import * as Plot from "@observablehq/plot";
import type { Between } from "../../results/table/table.ts";
import { drawSvg } from "./draw_svg.ts";

/** One row: a fuser. */
export interface BoxRow {
  readonly name: string;
  /** Finite values, one a pair. */
  readonly values: readonly number[];
  readonly mean: number | null;
  readonly interval: Between | null;
}

/**
 * Rows from the best to the worst; those without a mean are last.
 *
 * @param better which end is better; rows by falling mean where neither is
 */
export function boxChart(
  title: string,
  label: string,
  better: "higher" | "lower" | null,
  rows: readonly BoxRow[],
): string {
  const sign = better === "lower" ? 1 : -1;
  const ordered = rows.toSorted((a, b) =>
    sign * ((a.mean ?? -sign * Infinity) - (b.mean ?? -sign * Infinity))
  ).filter(({ mean }) => mean !== null);
  const points = ordered.flatMap(({ name, values }) =>
    values.map((value) => ({ name, value }))
  );
  const known = ordered.flatMap(({ name, interval }) =>
    interval === null ? [] : [{ name, ...interval }]
  );
  return drawSvg(title, {
    width: 680,
    height: 70 + 20 * ordered.length,
    marginBottom: 44,
    marginLeft: leftMargin(ordered.map(({ name }) => name)),
    x: { label: `${label}${arrow(better)}`, grid: true },
    y: { label: null, domain: ordered.map(({ name }) => name) },
    marks: [
      Plot.boxX(points, {
        x: "value",
        y: "name",
        fill: "#9bb4d0",
        stroke: "#6d7f95",
        strokeWidth: 1,
        r: 1.5,
      }),
      Plot.ruleY(known, {
        y: "name",
        x1: "low",
        x2: "high",
        stroke: "#b3361e",
        strokeWidth: 5,
      }),
      Plot.dot(ordered, {
        x: "mean",
        y: "name",
        r: 3.5,
        fill: "#fff",
        stroke: "#b3361e",
        strokeWidth: 2,
      }),
    ],
  });
}

/** Room for names at the left of a chart, in pixels. */
export function leftMargin(names: readonly string[]): number {
  const longest = Math.max(0, ...names.map((name) => [...name].length));
  return Math.min(260, 16 + 7 * longest);
}

function arrow(better: "higher" | "lower" | null): string {
  return better === null
    ? ""
    : better === "higher"
    ? " (more is better)"
    : " (less is better)";
}
