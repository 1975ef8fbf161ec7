import { type Metric, METRICS } from "../../metrics/metric.ts";
import { METRIC_INFO } from "../../metrics/metric_info.ts";
import type { Column } from "../../results/table/table.ts";

/** Decimals as papers print them. */
const DIGITS: Readonly<Record<Metric, number>> = {
  EN: 2,
  SD: 2,
  SF: 2,
  AG: 2,
  MI: 2,
  SCD: 2,
  CC: 2,
  VIF: 3,
  Qabf: 3,
  SSIM: 3,
};

/** One column a metric, in the order papers print them, each with its own direction. */
export function metricColumns(
  metrics: readonly Metric[] = METRICS,
): Column[] {
  return metrics.map((metric) => ({
    id: metric,
    label: metric,
    better: METRIC_INFO[metric].higherIsBetter ? "higher" : "lower",
    digits: DIGITS[metric],
  }));
}
