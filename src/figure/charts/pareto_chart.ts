/** Quality against cost, with the front of those that no other line beats in both. */
import * as Plot from "@observablehq/plot";
import { dominators } from "../../results/rank/dominators.ts";
import { placeNames } from "../../report/chart/place_names.ts";
import { stepBoxes } from "../../report/chart/step_boxes.ts";
import type { Pen } from "../pen.ts";
import type { ChartSubject } from "./chart_line.ts";
import {
  AXIS,
  CHART_SIZE,
  type FigureChart,
  INK,
  innerWidth,
} from "./draw_chart.ts";

const HEIGHT = 150;
/** Of a name, and of the room around a point that no name enters; in points. */
const NAME_HEIGHT = 7, RADIUS = 2.5;
const MARGINS = { left: 34, right: 8, top: 6, bottom: 26 };

/**
 * Draws it: the cost on a logarithmic axis that begins at 0 where something costs nothing. On the front points are filled
 * and joined by steps; the others are empty. A name that finds no place is in the description alone.
 *
 * @param cost What the axis says.
 * @throws {RangeError} if no line has both numbers.
 */
export function paretoFigure(
  { title, metric, better, digits, lines, width }: ChartSubject,
  cost: string,
  pen: Pen,
): FigureChart {
  const rows = lines.flatMap(({ name, mean, cost, isPartial }) =>
    mean === null || cost === null ? [] : [{ name, mean, cost, isPartial }]
  );
  if (rows.length === 0) {
    throw new RangeError(
      `Cannot draw ${metric} against ${cost} of ${title}: no row has both; choose another --cost`,
    );
  }
  const sign = better === "higher" ? 1 : -1;
  const beaten = dominators(rows.map(({ mean, cost, isPartial }) => [
    isPartial ? null : sign * Number(mean.toFixed(digits)),
    -cost,
  ]));
  const inner = innerWidth({ width, margins: MARGINS });
  const x = costAxis(rows.map(({ cost }) => cost), inner);
  const y = qualityAxis(rows.map(({ mean }) => mean));
  const points = rows.map((row, at) => ({
    ...row,
    isFront: beaten[at]?.length === 0,
    x: x.at(row.cost),
    y: y.at(row.mean),
    width: pen.widthOf(row.name, CHART_SIZE),
  })).sort((a, b) =>
    Number(b.isFront) - Number(a.isFront) || a.cost - b.cost ||
    sign * (b.mean - a.mean)
  );
  const front = points.filter(({ isFront }) => isFront);
  const places = placeNames(
    points.map((point) => ({ ...point, height: NAME_HEIGHT })),
    {
      area: [0, 0, inner, HEIGHT],
      radius: RADIUS,
      obstacles: stepBoxes(front, 0.5),
    },
  );
  const labels = points.flatMap(({ name, isFront }, at) => {
    const place = places[at] ?? null;
    return place === null
      ? []
      : [{ name, ...place, colour: isFront ? INK.strong : INK.weak }];
  });
  const strokes = points.flatMap(({ x, y }, at) => {
    const reach = places[at]?.reach ?? null;
    return reach === null ? [] : [{ x, y, to: reach[0], end: reach[1] }];
  });
  const wordOf = (
    ticks: readonly { readonly at: number; readonly text: string }[],
  ) =>
  (tick: number): string => ticks.find(({ at }) => at === tick)?.text ?? "";
  const absent = lines.filter(({ mean, cost }) =>
    mean === null || cost === null
  );
  return {
    title: `${metric} against ${cost}: ${title}`,
    description: [
      `${metric} (${better} is better) against ${cost} of ${title}. Filled and joined: on the Pareto front, no other row is at least as good in both, by printed digits, and better in one; rows over fewer pairs (*) are not compared.`,
      ...points.map(({ name, mean, cost, isFront }) =>
        `${name} ${mean.toFixed(digits)} at ${Number(cost.toPrecision(4))}${
          isFront ? ", on the front" : ""
        }`
      ),
      ...absent.map(({ name }) => `${name} lacks one of the two`),
    ].join("\n"),
    width,
    height: HEIGHT,
    margins: MARGINS,
    plot: {
      // Points from the upper left corner.
      x: { domain: [0, inner] },
      y: { domain: [HEIGHT, 0] },
      marks: [
        Plot.gridX(x.ticks.map(({ at }) => at), GRID),
        Plot.gridY(y.ticks.map(({ at }) => at), GRID),
        Plot.axisX(x.ticks.map(({ at }) => at), {
          ...AXIS,
          label: `${cost} (lower is better)`,
          tickFormat: wordOf(x.ticks),
        }),
        Plot.axisY(y.ticks.map(({ at }) => at), {
          ...AXIS,
          label: `${metric} (${better} is better)`,
          tickFormat: wordOf(y.ticks),
        }),
        Plot.line(front, {
          x: "x",
          y: "y",
          curve: "step-after",
          strokeWidth: 0.8,
        }),
        Plot.link(strokes, {
          x1: "x",
          y1: "y",
          x2: "to",
          y2: "end",
          stroke: INK.weak,
          strokeWidth: 0.4,
        }),
        Plot.dot(points, {
          x: "x",
          y: "y",
          r: 2.2,
          fill: ({ isFront }) => isFront ? INK.strong : "#fff",
          stroke: ({ isFront }) => isFront ? INK.strong : INK.weak,
          strokeWidth: 0.8,
        }),
        Plot.text(labels, {
          x: "x",
          y: "y",
          text: "name",
          textAnchor: "start",
          fill: "colour",
          stroke: "#fff",
          strokeWidth: 1.5,
        }),
      ],
    },
  };
}

const GRID = { stroke: INK.grid, strokeOpacity: 1, strokeWidth: 0.4 } as const;

/** Powers of ten, after a stretch of its own for 0 where there is one; with a little room at both ends. */
function costAxis(
  costs: readonly number[],
  width: number,
): {
  at(cost: number): number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
} {
  const above = costs.filter((cost) => cost > 0);
  const zero = above.length < costs.length ? 16 : 0;
  const from = Math.floor(Math.log10(Math.min(...above, Infinity)));
  const to = Math.ceil(Math.log10(Math.max(...above, 0)));
  const start = 5 + zero, room = width - start - 5;
  const decades = Math.max(1, to - from);
  const at = (cost: number): number =>
    cost <= 0 ? 5 : start + room * (Math.log10(cost) - from) / decades;
  const powers = above.length === 0
    ? []
    : Array.from({ length: decades + 1 }, (_, i) => from + i);
  const step = Math.ceil(powers.length / 6);
  return {
    at,
    ticks: [
      ...(zero === 0 ? [] : [{ at: 5, text: "0" }]),
      ...powers.filter((_, i) => i % step === 0).map((power) => ({
        at: at(10 ** power),
        text: powerText(power),
      })),
    ],
  };
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function powerText(power: number): string {
  if (power >= 0 && power <= 3) return String(10 ** power);
  const digits = [...String(Math.abs(power))].map((digit) => RAISED[+digit]);
  return `10${power < 0 ? "⁻" : ""}${digits.join("")}`;
}

/** At most eight round steps over what the means span. */
function qualityAxis(means: readonly number[]): {
  at(mean: number): number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
} {
  const least = Math.min(...means), most = Math.max(...means);
  const span = most - least || Math.abs(most) || 1;
  const rough = span / 6;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((of) => of * unit)
    .find((size) => size >= rough)!;
  const from = Math.floor(least / step - 0.1) * step;
  const to = Math.ceil(most / step + 0.1) * step;
  const at = (mean: number): number => HEIGHT * (to - mean) / (to - from);
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  const count = Math.round((to - from) / step);
  return {
    at,
    ticks: Array.from({ length: count + 1 }, (_, i) => {
      const value = from + i * step;
      return { at: at(value), text: value.toFixed(digits) };
    }),
  };
}
