/** Means with their 95 % intervals, best first. */
import * as Plot from "@observablehq/plot";
import { meanInterval } from "../../results/doubt/mean_interval.ts";
import type { Pen } from "../pen.ts";
import type { ChartSubject } from "./chart_line.ts";
import { AXIS, CHART_SIZE, type FigureChart, INK } from "./draw_chart.ts";

const STEP = 10;

/**
 * A row a line: the mean as a point, its BCa interval over the pairs as a stroke. Filled are those that `isBest` says. A
 * line without a mean is named in the description and not drawn; one without an interval has a point alone.
 */
export function intervalFigure(
  { title, metric, better, digits, lines, width }: ChartSubject,
  isBest: (name: string) => boolean,
  pen: Pen,
): FigureChart {
  const interval = meanInterval();
  const sign = better === "higher" ? -1 : 1;
  const rows = lines.flatMap(({ name, mean, values }) =>
    mean === null ? [] : [{
      name,
      mean,
      ...(interval(values.filter((value) => value !== null)) ??
        { low: null, high: null }),
      fill: isBest(name) ? INK.strong : "#fff",
    }]
  ).sort((a, b) => sign * (a.mean - b.mean));
  const absent = lines.filter(({ mean }) => mean === null);
  const names = rows.map(({ name }) => name);
  return {
    title: `${metric}, means with 95 % intervals: ${title}`,
    description: [
      `${metric} of ${title}; ${better} is better. Strokes: 95 % BCa intervals of the mean over pairs. Filled: the best mean and those that signed ranks do not separate from it (5 %, Holm).`,
      ...rows.map(({ name, mean, low, high }) =>
        `${name} ${mean.toFixed(digits)}${
          low === null || high === null
            ? ""
            : ` (${low.toFixed(digits)} to ${high.toFixed(digits)})`
        }`
      ),
      ...absent.map(({ name }) => `${name} has no mean`),
    ].join("\n"),
    width,
    height: STEP * rows.length,
    margins: {
      left: Math.max(...names.map((name) => pen.widthOf(name, CHART_SIZE))) + 8,
      right: 8,
      top: 2,
      bottom: 26,
    },
    plot: {
      x: { nice: false, inset: 4 },
      y: { type: "band", domain: names, padding: 0 },
      marks: [
        Plot.gridY({ stroke: INK.grid, strokeOpacity: 1, strokeWidth: 0.4 }),
        Plot.axisY({ ...AXIS, label: null, tickSize: 0, tickPadding: 4 }),
        Plot.axisX({
          ...AXIS,
          ticks: 5,
          label: `${metric} (${better} is better)`,
        }),
        Plot.frame({ anchor: "bottom", strokeWidth: 0.5 }),
        Plot.ruleY(rows.filter(({ low }) => low !== null), {
          x1: "low",
          x2: "high",
          y: "name",
          strokeWidth: 1.1,
        }),
        Plot.dot(rows, {
          x: "mean",
          y: "name",
          r: 2.2,
          fill: "fill",
          stroke: INK.strong,
          strokeWidth: 0.8,
        }),
      ],
    },
  };
}
