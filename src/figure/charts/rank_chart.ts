/** The critical-difference diagram of Demšar (2006): average ranks on an axis, joined where they do not differ. */
import * as Plot from "@observablehq/plot";
import { isNotDefined } from "../../statistics/not_defined.ts";
import { friedman } from "../../statistics/ranks/friedman.ts";
import { nemenyi } from "../../statistics/ranks/nemenyi.ts";
import type { Pen } from "../pen.ts";
import type { ChartSubject } from "./chart_line.ts";
import { AXIS, CHART_SIZE, type FigureChart } from "./draw_chart.ts";
import { rankGroups } from "./rank_groups.ts";

/** Points: between names, between bars, from the axis to the first bar. */
const STEP = 9, BAR = 3.5, FIRST = 5;

/**
 * Draws it over the pairs that all lines have a value of; a line without any takes no part.
 *
 * @throws {RangeError} if there is nothing to rank: fewer than two lines or pairs, or ties alone.
 */
export function rankFigure(
  { title, metric, better, lines, width }: ChartSubject,
  pen: Pen,
): FigureChart {
  const present = lines.filter(({ values }) =>
    values.some((value) => value !== null)
  );
  const pairs = [...(present[0]?.values.keys() ?? [])].filter((pair) =>
    present.every(({ values }) => (values[pair] ?? null) !== null)
  );
  const test = friedman(
    pairs.map((pair) => present.map(({ values }) => values[pair]!)),
    better,
  );
  if (isNotDefined(test)) {
    throw new RangeError(
      `Cannot rank ${title} by ${metric}: ${test.undefined}; choose more methods or pairs`,
    );
  }
  const difference = nemenyi(present.length, pairs.length);
  const rows = present.map(({ name }, at) => ({
    name,
    rank: test.averageRanks[at]!,
  })).sort((a, b) => a.rank - b.rank);
  const groups = rankGroups(rows.map(({ rank }) => rank), difference);
  const bars = groups.map(({ first, last }, at) => ({
    from: rows[first]!.rank,
    to: rows[last]!.rank,
    y: FIRST + BAR * at,
  }));
  const start = FIRST + BAR * bars.length + 6;
  const half = Math.ceil(rows.length / 2);
  const names = rows.map(({ name, rank }, at) => {
    const isLeft = at < half;
    const place = isLeft ? at : rows.length - 1 - at;
    return {
      label: `${name} ${rank.toFixed(2)}`,
      rank,
      isLeft,
      y: start + STEP * place,
    };
  });
  const room = (some: typeof names): number =>
    Math.max(0, ...some.map(({ label }) => pen.widthOf(label, CHART_SIZE))) + 7;
  const p = test.p < 0.0001 ? "below 0.0001" : test.p.toFixed(4);
  const most = Math.max(...rows.map(({ rank }) => rank), 1 + difference);
  const lowest = Math.max(1, Math.floor(rows[0]!.rank));
  const highest = Math.min(rows.length, Math.ceil(most));
  const ticks = ticksOf(lowest, highest);
  const height = start + STEP * half;
  const labels = (isLeft: boolean): Plot.Markish[] => {
    const own = names.filter((one) => one.isLeft === isLeft);
    const edge = isLeft ? lowest : highest;
    return [
      Plot.ruleX(own, { x: "rank", y1: 0, y2: "y", strokeWidth: 0.5 }),
      Plot.ruleY(own, { y: "y", x1: "rank", x2: edge, strokeWidth: 0.5 }),
      Plot.text(own, {
        x: edge,
        y: "y",
        text: "label",
        textAnchor: isLeft ? "end" : "start",
        dx: isLeft ? -3 : 3,
      }),
    ];
  };
  const reach = lowest + difference;
  return {
    title: `Average ranks by ${metric}: ${title}`,
    description: [
      `Average ranks by ${metric} (${better} is better, 1 the best) of ${title}, over ${pairs.length} pairs that all have; Friedman's p ${p}. Joined by a bar: ranks no further apart than Nemenyi's critical difference ${
        difference.toFixed(2)
      } (5 %).`,
      ...rows.map(({ name, rank }) => `${name} ${rank.toFixed(2)}`),
      ...lines.filter((line) => !present.includes(line))
        .map(({ name }) => `${name} has no value`),
    ].join("\n"),
    width,
    height,
    margins: {
      left: room(names.filter(({ isLeft }) => isLeft)),
      right: room(names.filter(({ isLeft }) => !isLeft)),
      top: 32,
      bottom: 2,
    },
    plot: {
      x: { domain: [lowest, highest] },
      // Points below the axis.
      y: { domain: [height, 0], axis: null },
      marks: [
        Plot.axisX(ticks, {
          ...AXIS,
          anchor: "top",
          label: null,
          tickFormat: (tick: number) => String(tick),
        }),
        Plot.frame({ anchor: "top", strokeWidth: 0.7 }),
        Plot.ruleY([-18], { x1: lowest, x2: reach, strokeWidth: 1 }),
        Plot.ruleX([lowest, reach], { y1: -20.5, y2: -15.5, strokeWidth: 1 }),
        Plot.text([`CD = ${difference.toFixed(2)}`], {
          x: (lowest + reach) / 2,
          y: -24,
          text: (text: string) => text,
        }),
        Plot.ruleY(bars, {
          x1: "from",
          x2: "to",
          y: "y",
          strokeWidth: 2.2,
        }),
        ...labels(true),
        ...labels(false),
      ],
    },
  };
}

/** Whole ranks on the axis: all of few, every second or fifth of more. */
function ticksOf(lowest: number, highest: number): number[] {
  const step = highest - lowest > 20 ? 5 : highest - lowest > 10 ? 2 : 1;
  return Array.from(
    { length: highest - lowest + 1 },
    (_, at) => lowest + at,
  ).filter((rank) => rank === lowest || rank % step === 0);
}
