import { gridChart } from "../chart/grid_chart.ts";
import type { MetricCorrelations } from "./correlate_metrics.ts";

/** Kendall's τ-b of every two metrics as a picture, an SVG document. */
export function agreementChart(
  title: string,
  { metrics, kendall }: MetricCorrelations,
): string {
  return gridChart({
    title: `Kendall's τ-b between metrics, ${title}`,
    columns: metrics.map(({ label }) => label),
    rows: metrics.map(({ label }, row) => ({ label, values: kendall[row]! })),
    from: -1,
    to: 1,
    digits: 2,
  });
}
