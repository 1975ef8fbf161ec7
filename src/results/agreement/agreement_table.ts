import { numberCell, type Table, type TableCell } from "../table/table.ts";
import type { MetricCorrelations } from "./correlate_metrics.ts";

/** A row and a column for each metric: below the diagonal Kendall's τ-b, above it Spearman's ρ. */
export function agreementTable(
  title: string,
  { metrics, kendall, spearman, fusers: [fewest, most] }: MetricCorrelations,
): Table {
  return {
    title: `Agreement of metrics: ${title}`,
    rowHeading: "metric",
    columns: metrics.map(({ id, label }) => ({
      id,
      label,
      better: null,
      digits: 2,
    })),
    rows: metrics.map(({ label }, row) => ({
      label,
      cells: metrics.map((_, column): TableCell =>
        row === column ? { kind: "text", text: "" } : cell(
          (row > column ? kendall : spearman)[row]![column]!,
        )
      ),
    })),
    notes: [
      `Below the diagonal Kendall's τ-b, above it Spearman's ρ, of the means of ${
        fewest === most ? most : `${fewest} to ${most}`
      } fusers, each by its metric's direction.`,
    ],
  };
}

function cell(value: number | null): TableCell {
  return value === null
    ? { kind: "undefined", counts: null }
    : numberCell(value);
}
