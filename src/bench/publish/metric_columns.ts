import {
  type Metric,
  type ProfileId,
  PROFILES,
} from "../../metrics/profile.ts";
import { findVariant } from "../../metrics/find_variant.ts";
import type { MetricColumn } from "../../results/table/metric_column.ts";

/**
 * The columns of a profile, each with its variant's own direction and digits.
 *
 * @param heads those to show, in this order; all of the profile's unless told
 */
export function metricColumns(
  profile: ProfileId,
  heads?: readonly Metric[],
): MetricColumn[] {
  const { columns } = PROFILES[profile];
  const shown = heads === undefined
    ? columns
    : heads.flatMap((head) => columns.filter((column) => column.head === head));
  return shown.map(({ variant, head }) => {
    const { better, digits } = findVariant(variant);
    return { variant, id: head, label: head, better, digits };
  });
}
