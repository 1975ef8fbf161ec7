/** Quality against cost: every fuser a point, the front joined and named. */
import * as Plot from "@observablehq/plot";
import { dominators } from "../../results/rank/dominators.ts";
import { drawSvg } from "./draw_svg.ts";

/** One fuser. */
export interface ParetoPoint {
  readonly name: string;
  readonly cost: number;
  readonly quality: number;
}

/** The text of its document. The cost's scale is logarithmic above one and linear below, so that what costs nothing has a place. */
export function paretoChart(
  title: string,
  labels: { readonly cost: string; readonly quality: string },
  better: "higher" | "lower",
  points: readonly ParetoPoint[],
): string {
  const sign = better === "higher" ? 1 : -1;
  const beaten = dominators(
    points.map(({ cost, quality }) => [-cost, sign * quality]),
  );
  const isFront = (at: number): boolean => beaten[at]?.length === 0;
  const front = points.filter((_, at) => isFront(at))
    .toSorted((a, b) => a.cost - b.cost);
  const rest = points.filter((_, at) => !isFront(at));
  return drawSvg(title, {
    width: 720,
    height: 440,
    marginRight: 180,
    marginBottom: 44,
    marginLeft: 60,
    x: {
      type: "symlog",
      label: `${labels.cost} (less is better)`,
      ticks: ticksTo(Math.max(1, ...points.map(({ cost }) => cost))),
      tickFormat: (value: number) => shortNumber(value),
      grid: true,
    },
    y: {
      label: `${labels.quality} (${
        better === "higher" ? "more" : "less"
      } is better)`,
      grid: true,
      nice: true,
    },
    marks: [
      Plot.line(front, {
        x: "cost",
        y: "quality",
        curve: "step-after",
        stroke: "#b3361e",
        strokeDasharray: "4 3",
      }),
      Plot.dot(rest, { x: "cost", y: "quality", r: 3.5, stroke: "#6d7f95" }),
      Plot.dot(front, { x: "cost", y: "quality", r: 5, fill: "#b3361e" }),
      Plot.text(rest, {
        x: "cost",
        y: "quality",
        text: "name",
        dx: 6,
        textAnchor: "start",
        fontSize: 9,
        fillOpacity: 0.75,
      }),
      Plot.text(front, {
        x: "cost",
        y: "quality",
        text: "name",
        dx: 8,
        dy: -8,
        textAnchor: "start",
        fontWeight: "bold",
        stroke: "var(--plot-background)",
        fill: "currentColor",
      }),
    ],
  });
}

/** `0`, `100`, `10k`, `1M`: a number that is a power of ten, short. */
function shortNumber(value: number): string {
  if (value >= 1e9) return `${value / 1e9}G`;
  if (value >= 1e6) return `${value / 1e6}M`;
  return value >= 1e3 ? `${value / 1e3}k` : String(value);
}

/** 0, then the powers of ten up to a number and a little more. */
function ticksTo(most: number): number[] {
  const ticks = [0];
  for (let tick = 1; tick <= most; tick *= 10) ticks.push(tick);
  return ticks;
}
