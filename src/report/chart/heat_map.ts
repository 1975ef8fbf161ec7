/** Numbers in rows and columns as a map of colours with the numbers in it, readable in grey. */
import * as Plot from "@observablehq/plot";
import { printedNumber } from "../../results/table/printed_number.ts";
import { leftMargin } from "./box_chart.ts";
import { drawSvg } from "./draw_svg.ts";

/** What is drawn. */
export interface HeatMap {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly HeatCell[];
  }[];
  /** The ends of the scale. */
  readonly from: number;
  readonly to: number;
  readonly digits: number;
  /** Whether the middle of the scale is white and both ends are strong; else the lower end is strong. */
  readonly isDiverging: boolean;
}

/** One square. */
export interface HeatCell {
  /** Null where there is none. */
  readonly value: number | null;
  /** Whether it has a frame. */
  readonly isMarked: boolean;
}

/** The text of its document. */
export function heatMap(
  { title, columns, rows, from, to, digits, isDiverging }: HeatMap,
): string {
  const cells = rows.flatMap(({ label, cells }) =>
    cells.flatMap(({ value, isMarked }, at) =>
      value === null ? [] : [{
        row: label,
        column: columns[at]!,
        value,
        text: printedNumber(value, { digits }),
        isMarked,
        isDark: isStrong((value - from) / (to - from), isDiverging),
      }]
    )
  );
  const left = leftMargin(rows.map(({ label }) => label));
  const top = Math.max(40, leftMargin(columns));
  return drawSvg(title, {
    width: left + 30 + 52 * columns.length,
    height: top + 20 + 24 * rows.length,
    marginLeft: left,
    marginTop: top,
    marginBottom: 10,
    x: {
      axis: "top",
      label: null,
      domain: [...columns],
      tickRotate: -60,
    },
    y: { label: null, domain: rows.map(({ label }) => label) },
    color: {
      type: "linear",
      domain: isDiverging ? [from, (from + to) / 2, to] : [from, to],
      range: isDiverging
        ? ["#b3361e", "#ffffff", "#1f5fa8"]
        : ["#1f5fa8", "#ffffff"],
    },
    marks: [
      Plot.cell(cells, { x: "column", y: "row", fill: "value", inset: 0.5 }),
      Plot.cell(cells.filter(({ isMarked }) => isMarked), {
        x: "column",
        y: "row",
        fill: "none",
        stroke: "#d9822b",
        strokeWidth: 3,
        inset: 1.5,
      }),
      Plot.text(cells, {
        x: "column",
        y: "row",
        text: "text",
        fill: ({ isDark }: { isDark: boolean }) => isDark ? "#fff" : "#111",
      }),
    ],
  });
}

/** Whether a colour is so strong that white reads on it. */
function isStrong(share: number, isDiverging: boolean): boolean {
  return isDiverging ? Math.abs(share - 0.5) > 0.415 : share < 0.17;
}
