/** The column of a metric variant: what of the variant a table has to know. */

import type { Column } from "./table.ts";

/** A column of means. */
export interface MetricColumn extends Column {
  /** The metric variant whose means stand in it. */
  readonly variant: string;
}
