import type { Metric, ProfileId } from "../../metrics/profile.ts";
import type { MetricColumn } from "../../results/table/metric_column.ts";
import { metricColumns } from "./metric_columns.ts";

/**
 * The columns of several profiles, each variant once and headed by its id.
 *
 * @param heads those to show; all unless told
 */
export function profileColumns(
  profiles: readonly ProfileId[],
  heads?: readonly Metric[],
): MetricColumn[] {
  const columns = profiles.flatMap((profile) => metricColumns(profile, heads));
  return [
    ...new Map(columns.map((column) => [column.variant, column])).values(),
  ]
    .map((column) => ({
      ...column,
      id: column.variant,
      label: column.variant,
    }));
}
