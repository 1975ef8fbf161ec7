/** Quality against cost: every fuser a point with its name, the front joined. */
import * as Plot from "@observablehq/plot";
import { dominators } from "../../results/rank/dominators.ts";
import { drawSvg } from "./draw_svg.ts";
import { placeLabels } from "./place_labels.ts";

/** One fuser. */
export interface ParetoPoint {
  readonly name: string;
  readonly cost: number;
  readonly quality: number;
}

const FRAME = {
  width: 720,
  height: 440,
  marginLeft: 60,
  marginRight: 180,
  marginTop: 30,
  marginBottom: 44,
};

/** Pixels a letter takes, and a line. */
const FRONT = { letter: 7.2, line: 13, size: 12 };
const REST = { letter: 5.2, line: 10, size: 9 };

/**
 * The text of its document. The cost's scale is logarithmic above one and linear below, so that what costs nothing has a
 * place.
 */
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
  const { x, y } = scalesOf(points);
  const text = (
    own: readonly ParetoPoint[],
    from: number,
    { size }: typeof FRONT,
    style: object,
  ): Plot.Markish =>
    Plot.text(
      own.map((point, at) => ({
        ...point,
        quality: y.invert(middles[from + at]!),
      })),
      {
        x: "cost",
        y: "quality",
        text: "name",
        dx: 8,
        textAnchor: "start",
        fontSize: size,
        ...style,
      },
    );
  const middles = placeLabels(
    [
      ...front.map((point) => [point, FRONT] as const),
      ...rest.map((point) => [point, REST] as const),
    ].map(([{ name, cost, quality }, { letter, line }]) => ({
      x: x.apply(cost),
      y: y.apply(quality),
      width: letter * [...name].length,
      height: line,
    })),
  );
  return drawSvg(title, {
    ...FRAME,
    x: {
      ...x,
      label: `${labels.cost} (less is better)`,
      ticks: ticksTo(Math.max(1, ...points.map(({ cost }) => cost))),
      tickFormat: (value: number) => shortNumber(value),
      grid: true,
    },
    y: {
      ...y,
      label: `${labels.quality} (${
        better === "higher" ? "more" : "less"
      } is better)`,
      grid: true,
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
      text(rest, front.length, REST, { fillOpacity: 0.8 }),
      text(front, 0, FRONT, {
        fontWeight: "bold",
        stroke: "var(--plot-background)",
        fill: "currentColor",
      }),
    ],
  });
}

/** A scale that can be turned around. */
interface PixelScale extends Plot.ScaleOptions {
  apply(value: number): number;
  invert(pixel: number): number;
}

/** Where costs and qualities lie in the frame. */
function scalesOf(
  points: readonly ParetoPoint[],
): { readonly x: PixelScale; readonly y: PixelScale } {
  const { width, height, marginLeft, marginRight, marginTop, marginBottom } =
    FRAME;
  const ends = (values: readonly number[]): [number, number] => [
    Math.min(...values),
    Math.max(...values),
  ];
  return {
    x: Plot.scale({
      x: {
        type: "symlog",
        domain: ends(points.map(({ cost }) => cost)),
        range: [marginLeft, width - marginRight],
      },
    }) as unknown as PixelScale,
    y: Plot.scale({
      y: {
        type: "linear",
        domain: ends(points.map(({ quality }) => quality)),
        range: [height - marginBottom, marginTop],
        nice: true,
      },
    }) as unknown as PixelScale,
  };
}

/** `0`, `100`, `10k`, `1M`: a number that is a power of ten, short. */
function shortNumber(value: number): string {
  if (value >= 1e9) return `${value / 1e9}G`;
  if (value >= 1e6) return `${value / 1e6}M`;
  return value >= 1e3 ? `${value / 1e3}k` : String(value);
}

/** 0, then the powers of ten up to a number. */
function ticksTo(most: number): number[] {
  const ticks = [0];
  for (let tick = 1; tick <= most; tick *= 10) ticks.push(tick);
  return ticks;
}
