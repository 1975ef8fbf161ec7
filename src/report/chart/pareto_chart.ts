/** Quality against cost: every fuser a point with its name, the front joined. */
import * as Plot from "@observablehq/plot";
import { dominators } from "../../results/rank/dominators.ts";
import { drawSvg } from "./draw_svg.ts";
import { type NamePlace, placeNames } from "./place_names.ts";
import { stepBoxes } from "./step_boxes.ts";

/** One fuser. */
export interface ParetoPoint {
  readonly name: string;
  readonly cost: number;
  readonly quality: number;
}

const FRAME = {
  width: 700,
  height: 460,
  marginLeft: 60,
  marginRight: 96,
  marginTop: 34,
  marginBottom: 44,
};

/** Pixels a letter takes, and a line. */
const FRONT = { letter: 8.3, line: 14, size: 12 };
const REST = { letter: 6.7, line: 12, size: 10.5 };

/** Of a point, and a little. */
const RADIUS = 6;

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
  const all = [
    ...front.map((point) => ({ point, style: FRONT })),
    ...rest.map((point) => ({ point, style: REST })),
  ].map(({ point, style }) => ({
    point,
    style,
    x: x.apply(point.cost),
    y: y.apply(point.quality),
    width: style.letter * [...point.name].length,
    height: style.line,
  }));
  const places = placeNames(all, {
    area: [
      FRAME.marginLeft - RADIUS,
      0,
      FRAME.width,
      FRAME.height - FRAME.marginBottom,
    ],
    radius: RADIUS,
    obstacles: stepBoxes(all.slice(0, front.length), 1),
  });
  const placed = all.flatMap((one, at) => {
    const place = places[at] ?? null;
    return place === null ? [] : [{ ...one, place }];
  });
  const names = (of: typeof FRONT, style: object): Plot.Markish =>
    Plot.text(placed.filter((one) => one.style === of), {
      x: ({ place }: Placed) => x.invert(place.x),
      y: ({ place }: Placed) => y.invert(place.y),
      text: ({ point }: Placed) => point.name,
      textAnchor: "start",
      fontSize: of.size,
      stroke: "var(--plot-background)",
      fill: "currentColor",
      ...style,
    });
  const strokes = placed.flatMap(({ point, place: { reach } }) =>
    reach === null
      ? []
      : [{ ...point, to: x.invert(reach[0]), end: y.invert(reach[1]) }]
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
      Plot.link(strokes, {
        x1: "cost",
        y1: "quality",
        x2: "to",
        y2: "end",
        stroke: "#6d7f95",
        strokeWidth: 0.8,
      }),
      Plot.dot(rest, { x: "cost", y: "quality", r: 3.5, stroke: "#6d7f95" }),
      Plot.dot(front, { x: "cost", y: "quality", r: 5, fill: "#b3361e" }),
      names(REST, {}),
      names(FRONT, { fontWeight: "bold" }),
    ],
  });
}

/** What a name is placed by. */
interface Placed {
  readonly point: ParetoPoint;
  readonly place: NamePlace;
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
