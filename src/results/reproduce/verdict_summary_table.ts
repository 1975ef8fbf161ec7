/** The verdicts of a published table, counted per method and data set. */

import type { PublishedTable } from "../published/published_schema.ts";
import type { Table, TableRow } from "../table/table.ts";
import type { ComparedCell } from "./compare_published.ts";
import { countVerdicts } from "./count_verdicts.ts";
import { comparisonNotes } from "./comparison_notes.ts";
import { VERDICTS } from "./verdict.ts";

/** One row per method and data set with a cell, in the order of the cells, and where there are several, one over all of them. */
export function verdictSummaryTable(
  table: PublishedTable,
  cells: readonly ComparedCell[],
): Table {
  const groups = Map.groupBy(
    cells,
    ({ method, dataset }) => JSON.stringify([method, dataset]),
  );
  return {
    title: `Reproduction of ${table.title}, counted`,
    rowHeading: "method",
    columns: [
      { id: "dataset", label: "dataset", better: null, digits: null },
      { id: "numbers", label: "numbers", better: null, digits: 0 },
      ...VERDICTS.map((verdict) => ({
        id: verdict,
        label: verdict,
        better: null,
        digits: 0,
      })),
    ],
    rows: [
      ...[...groups.values()].map((group) =>
        row(group[0]!.method, group[0]!.dataset, group)
      ),
      ...(groups.size > 1 ? [row("all", "all", cells)] : []),
    ],
    notes: comparisonNotes(table, cells),
  };
}

function row(
  label: string,
  dataset: string,
  cells: readonly ComparedCell[],
): TableRow {
  const counts = countVerdicts(cells);
  const numbers = [
    cells.length,
    ...VERDICTS.map((verdict) => counts[verdict]),
  ];
  return {
    label,
    cells: [
      { kind: "text", text: dataset },
      ...numbers.map((value) => ({
        kind: "number",
        value,
        rank: null,
        counts: null,
      } as const)),
    ],
  };
}
