/** What has to be said below any comparison with a published table. */

import type { PublishedTable } from "../published/published_schema.ts";
import type { ComparedCell } from "./compare_published.ts";

/** The sentences a reader of a comparison needs: which pairs were assumed, what is unknown about rows and table. */
export function comparisonNotes(
  table: PublishedTable,
  cells: readonly Pick<ComparedCell, "method" | "dataset">[],
): string[] {
  const methods = new Set(cells.map(({ method }) => method));
  const datasets = new Set(cells.map(({ dataset }) => dataset));
  return [
    ...table.datasets.filter(({ name, basis }) =>
      datasets.has(name) && basis !== "stated"
    ).map(({ name, subset, evidence }) =>
      `${name}: ${
        subset === null ? "no pairs" : `${subset} assumed`
      }. ${evidence}`
    ),
    ...table.rows.flatMap(({ method, note }) =>
      methods.has(method) && note !== undefined ? [`${method}: ${note}`] : []
    ),
    ...table.notes,
  ];
}
