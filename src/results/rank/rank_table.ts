/** The places of the fusers under every metric, and their mean place, from a table of values. */

import { comparedValue } from "../table/compared_value.ts";
import { isPartial } from "../table/is_partial.ts";
import { rankRows } from "../table/rank_rows.ts";
import type { Table, TableCell, TableRow } from "../table/table.ts";
import { competitionRanks } from "./competition_ranks.ts";

/**
 * Replaces every number of a ranked column by its place among the rows (1, 2, 2, 4) and adds the mean place.
 *
 * Text columns stay; unranked numbers are dropped. A cell without a number keeps its kind and takes no place; nor does a
 * partial mean, which reads `partial`. A row without a place in some column that ranks anybody has no mean place: leaving
 * its worst metric out would flatter it. Places are by the printed digits; the notes of the table, about pairs a mean is
 * not over, stay.
 *
 * @param values a table of values, such as one of `qualityTable`
 * @param carry whether a place bears the mark of its value, and the mean place none, which nothing tests; by default places
 * are marked as values are, by what they read
 */
export function rankTable(
  values: Table,
  { carry = false }: { readonly carry?: boolean } = {},
): Table {
  const kept = values.columns.map((column, at) => ({ column, at })).filter((
    { column },
  ) => column.better !== null || column.digits === null);
  const ranks = new Map(
    kept.flatMap(({ column, at }) =>
      column.better === null ? [] : [
        [
          at,
          competitionRanks(
            values.rows.map(({ cells }) => comparedValue(cells[at], column)),
            column.better,
          ),
        ] as const,
      ]
    ),
  );
  const columns = [...ranks.values()].filter((places) =>
    places.some((place) => place !== null)
  );
  const isAnyPartial = values.rows.some(({ cells }) =>
    kept.some(({ at }) => cells[at] !== undefined && isPartial(cells[at]))
  );
  const table: Table = {
    title: `Ranks: ${values.title}`,
    rowHeading: values.rowHeading,
    columns: [
      ...kept.map(({ column }) =>
        column.better === null
          ? column
          : { ...column, better: "lower", digits: 0 } as const
      ),
      { id: "mean_rank", label: "mean rank", better: "lower", digits: 2 },
    ],
    rows: values.rows.map((row, y): TableRow => ({
      label: row.label,
      cells: [
        ...kept.map(({ at }) =>
          placeCell(row.cells[at], ranks.get(at)?.[y] ?? null)
        ),
        meanCell(columns.map((places) => places[y] ?? null)),
      ],
    })),
    notes: [
      "Values that read the same share a place and the next one counts them all (1, 2, 2, 4).",
      ...(isAnyPartial ? ["A mean over fewer pairs takes no place."] : []),
      ...values.notes,
    ],
  };
  return carry ? table : rankRows(table);
}

function placeCell(
  cell: TableCell | undefined,
  place: number | null,
): TableCell {
  if (place !== null) {
    const rank = cell?.kind === "number" ? cell.rank : null;
    return { kind: "number", value: place, rank, counts: null };
  }
  if (cell === undefined) return { kind: "missing", counts: null };
  return isPartial(cell) ? { kind: "text", text: "partial" } : cell;
}

function meanCell(places: readonly (number | null)[]): TableCell {
  const known = places.filter((place) => place !== null);
  return known.length === 0 || known.length < places.length
    ? { kind: "missing", counts: null }
    : {
      kind: "number",
      value: known.reduce((sum, place) => sum + place, 0) / known.length,
      rank: null,
      counts: null,
    };
}
