import type { Judged } from "../../detect/evaluate/match_picture.ts";
import {
  DETECTION_METRICS,
  type DetectionMetric,
  type DetectionScore,
  detectionScore,
} from "../../detect/evaluate/detection_score.ts";
import { recallBySize, SIZES } from "../../detect/evaluate/recall_by_size.ts";
import { scoreInterval } from "../../detect/evaluate/score_interval.ts";
import { swapTest } from "../../detect/evaluate/swap_test.ts";
import { holm } from "../../statistics/family/holm.ts";
import { isNotDefined } from "../../statistics/not_defined.ts";
import {
  absentCell,
  type Column,
  numberCell,
  type Table,
  type TableCell,
  textCell,
} from "../../results/table/table.ts";
import type { DownstreamRow, DownstreamRun } from "./detect_run.ts";

const METRICS = Object.keys(DETECTION_METRICS) as DetectionMetric[];

/** The rows that every other one is compared with. */
const BASELINES = ["visible", "infrared"];

const columnsOf = (baselines: readonly string[]): readonly Column[] => [
  text("protocol"),
  ...METRICS.map((id) => number(id, DETECTION_METRICS[id].better)),
  ...SIZES.map((size) => text(`found_${size}`, `${size} found`)),
  ...baselines.flatMap((name) => [
    number(`less_${name}`, null, `AP50 less ${name}`),
    { ...number(`p_${name}`, null, `p, ${name}`), digits: 4, floor: true },
  ]),
];

/** How well people are found in the pictures of each row, with intervals, and against each source alone. */
export function detectionTable(
  { scenes, truths, rows }: DownstreamRun,
  { detector, baselines: names = BASELINES }: {
    readonly detector: string;
    /** Rows that every other one is compared with; the sources alone unless told. */
    readonly baselines?: readonly string[];
  },
): Table {
  const columns = columnsOf(names);
  const isCompared = ({ name, protocol }: DownstreamRow): boolean =>
    protocol !== null || !names.includes(name);
  const judged = rows.map(({ found }) => withTruths(found, truths));
  const scores = judged.map((pictures) =>
    pictures === null ? null : new Map(
      METRICS.map((metric) => [metric, detectionScore(metric, pictures)]),
    )
  );
  const baselines = names.map((name) => ({
    name,
    at: rows.findIndex((row) => row.name === name),
  }));
  const ps = rows.flatMap((_, at) =>
    baselines.map(({ at: base }): number | null => {
      const own = judged[at], other = judged[base];
      if (!isCompared(rows[at]!) || !own || !other) return null;
      const p = swapTest("AP50", own, other);
      return isNotDefined(p) ? null : p;
    })
  );
  const adjusted = holm(ps);
  const people = truths.flat().length;
  return {
    title:
      `Finding people: ${detector} on ${scenes.length} pictures, ${people} people`,
    rowHeading: "row",
    columns,
    rows: rows.map((row, at) => {
      const pictures = judged[at]!, own = scores[at]!;
      if (pictures === null || own === null) {
        return {
          label: row.name,
          cells: columns.map(() => absentCell("missing")),
        };
      }
      const recall = recallBySize(pictures, 0.5);
      return {
        label: row.name,
        cells: [
          textCell(row.protocol ?? "–"),
          ...METRICS.map((metric) => scored(own.get(metric)!, pictures.length)),
          ...SIZES.map((size) =>
            textCell(`${recall[size].found} of ${recall[size].objects}`)
          ),
          ...baselines.flatMap(({ at: base }, place): TableCell[] => {
            const other = scores[base]?.get("AP50");
            if (!isCompared(row) || other === undefined) {
              return [absentCell("missing"), absentCell("missing")];
            }
            const mine = own.get("AP50")!;
            const p = adjusted[at * baselines.length + place]!;
            return [
              scored(
                (times) => mine(times) - other(times),
                pictures.length,
              ),
              p === null ? absentCell("undefined") : numberCell(p),
            ];
          }),
        ],
      };
    }),
    notes: [
      "A detector that was not trained on fused pictures, and few pictures: an indicator, not a verdict on a fuser.",
      "AP50 and AP: COCO's average precision; LAMR: log-average miss rate, lower is better; found: objects below 32², below 96² and beyond, at an overlap of .5.",
      "Each row's pictures are seen as they were saved, in grey or in colour. Intervals: 95 %, BCa, whole pictures resampled.",
      ...names.length === 0 ? [] : [
        `p: pictures swapped between the two rows, two-sided, Holm over ${
          ps.filter((p) => p !== null).length
        } comparisons.`,
      ],
      ...rows.filter((_, at) => judged[at] === null).map(({ name }) =>
        `${name}: a picture is not there, so it has no row of numbers.`
      ),
    ],
  };
}

/** Pictures beside their boxes; null where one is lacking. */
export function withTruths(
  found: DownstreamRow["found"],
  truths: DownstreamRun["truths"],
): Judged[] | null {
  const pictures = found.flatMap((detections, at): Judged[] =>
    detections === null ? [] : [{ detections, truths: truths[at]! }]
  );
  return pictures.length === truths.length ? pictures : null;
}

function scored(score: DetectionScore, pictures: number): TableCell {
  const there = score();
  if (Number.isNaN(there)) return absentCell("undefined");
  const interval = scoreInterval(score, pictures);
  return {
    ...numberCell(there),
    interval: isNotDefined(interval) ? null : interval,
  };
}

function text(id: string, label = id): Column {
  return { id, label, better: null, digits: null };
}

function number(
  id: string,
  better: Column["better"],
  label = id,
): Column {
  return { id, label, better, digits: 3 };
}
