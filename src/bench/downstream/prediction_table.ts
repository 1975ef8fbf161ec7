import { detectionScore } from "../../detect/evaluate/detection_score.ts";
import { goodness } from "../../results/agreement/correlate_metrics.ts";
import type { Aggregate } from "../../results/table/aggregate.ts";
import type { MetricColumn } from "../../results/table/metric_column.ts";
import {
  absentCell,
  type Column,
  numberCell,
  type Table,
  type TableCell,
} from "../../results/table/table.ts";
import { bcaInterval } from "../../statistics/bootstrap/bca_interval.ts";
import { holm } from "../../statistics/family/holm.ts";
import { isNotDefined } from "../../statistics/not_defined.ts";
import { kendall } from "../../statistics/ranks/kendall.ts";
import { rankPermutation } from "../../statistics/ranks/rank_permutation.ts";
import { spearman } from "../../statistics/ranks/spearman.ts";
import { withTruths } from "./detection_table.ts";
import type { DownstreamRun } from "./detect_run.ts";

/** A difference that chance makes so rarely is one. */
const SIGNIFICANCE = 0.05;

const COLUMNS: readonly Column[] = [
  { id: "rho", label: "Spearman's ρ", better: null, digits: 2 },
  { id: "tau", label: "Kendall's τ-b", better: null, digits: 2 },
  { id: "p", label: "p of ρ", better: null, digits: 4, floor: true },
  { id: "p_holm", label: "p after Holm", better: null, digits: 4, floor: true },
  { id: "fusers", label: "fusers", better: null, digits: 0 },
];

/**
 * Which metric ranks the fusers as detection does: rank correlations of each metric's mean with AP50 over the fusers, each
 * metric turned so that more is better.
 *
 * @param aggregates of the same pairs as the pictures, one of each fuser
 */
export function predictionTable(
  { scenes, truths, rows }: DownstreamRun,
  aggregates: readonly Aggregate[],
  metrics: readonly MetricColumn[],
): Table {
  const scored = rows.flatMap(({ name, protocol, found }) => {
    const pictures = withTruths(found, truths);
    const aggregate = aggregates.find((one) =>
      one.model === name && one.protocol === protocol
    );
    return pictures === null || aggregate === undefined
      ? []
      : [{ ap: detectionScore("AP50", pictures)(), aggregate }];
  });
  const lines = metrics.filter(({ better }) => better !== null).map(
    (metric) => {
      const both = scored.flatMap(({ ap, aggregate }) => {
        const value = goodness(aggregate, metric);
        return value === null ? [] : [{ ap, value }];
      });
      const ap = both.map(({ ap }) => ap);
      const values = both.map(({ value }) => value);
      const p = rankPermutation(spearman, values, ap);
      return { metric, ap, values, p: isNotDefined(p) ? null : p };
    },
  );
  const adjusted = holm(lines.map(({ p }) => p));
  const predicts = lines.filter((_, at) => (adjusted[at] ?? 1) < SIGNIFICANCE)
    .map(({ metric }) => metric.label);
  return {
    title: `Which metric predicts finding people, on ${scenes.length} pictures`,
    rowHeading: "metric",
    columns: COLUMNS,
    rows: lines.map(({ metric, ap, values, p }, at) => ({
      label: metric.label,
      cells: [
        { ...cell(spearman(values, ap)), ...intervalOf(values, ap) },
        cell(kendall(values, ap)),
        p === null ? absentCell("undefined") : numberCell(p),
        typeof adjusted[at] !== "number"
          ? absentCell("undefined")
          : numberCell(adjusted[at]),
        numberCell(ap.length),
      ],
    })),
    notes: [
      predicts.length === 0
        ? "No metric is separated from predicting nothing at 5 % after Holm."
        : `Separated from predicting nothing at 5 % after Holm: ${
          predicts.join(", ")
        }.`,
      "Means of the metric against AP50, over fusers, both turned so that more is better; a mean that lacks pairs takes no part.",
      "Intervals: 95 %, BCa, fusers resampled; p: orders of the fusers permuted, two-sided.",
    ],
  };
}

function intervalOf(
  values: readonly number[],
  ap: readonly number[],
): { interval: { low: number; high: number } | null } {
  const interval = bcaInterval(Array.from(ap.keys()), {
    statistic: (drawn) => {
      const at = Array.from(drawn);
      const rho = spearman(at.map((i) => values[i]!), at.map((i) => ap[i]!));
      return isNotDefined(rho) ? NaN : rho;
    },
  });
  return {
    interval: isNotDefined(interval)
      ? null
      : { low: interval.low, high: interval.high },
  };
}

function cell(of: ReturnType<typeof spearman>): TableCell {
  return isNotDefined(of) ? absentCell("undefined") : numberCell(of);
}
