import { agreementChart } from "../../results/agreement/agreement_chart.ts";
import { agreementTable } from "../../results/agreement/agreement_table.ts";
import { correlateMetrics } from "../../results/agreement/correlate_metrics.ts";
import { compareDialects } from "../../results/agreement/compare_dialects.ts";
import { dialectsTable } from "../../results/agreement/dialects_table.ts";
import type { Aggregate } from "../../results/table/aggregate.ts";
import type { MetricColumn } from "../../results/table/metric_column.ts";
import type { NamedTable } from "./suite_tables.ts";

/**
 * How metrics agree over fusers, as a table with a chart, and what the dialects of one name say; none of fewer than two
 * metrics.
 *
 * @param name what the fusers were run on
 * @param rows one of each fuser
 */
export function agreementTables(
  name: string,
  rows: readonly Aggregate[],
  columns: readonly MetricColumn[],
): NamedTable[] {
  const correlations = correlateMetrics(rows, columns);
  const { metrics } = correlations;
  if (metrics.length < 2) return [];
  const dialects = dialectsTable(name, compareDialects(rows, columns));
  return [
    {
      name: `${name}-agreement`,
      table: agreementTable(name, correlations),
      chart: agreementChart(name, correlations),
      isDoubt: true,
    },
    ...(dialects === null
      ? []
      : [{ name: `${name}-dialects`, table: dialects, isDoubt: true }]),
  ];
}
