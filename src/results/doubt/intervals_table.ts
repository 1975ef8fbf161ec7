import type { QualityLine } from "../table/quality_lines.ts";
import type { Table, TableCell } from "../table/table.ts";
import { FEWEST_RESAMPLED, meanInterval } from "./mean_interval.ts";

/**
 * The means of a quality table, each with its 95 % bootstrap interval over the pairs behind it; costs are left out.
 *
 * @param variants the metric variant of each column that has one, by the column's id
 */
export function intervalsTable(
  table: Table,
  lines: readonly QualityLine[],
  variants: ReadonlyMap<string, string>,
): Table {
  const interval = meanInterval();
  const kept = table.columns.map((column, at) => ({ column, at })).filter((
    { column: { id, digits } },
  ) => variants.has(id) || digits === null);
  return {
    title: `Intervals: ${table.title}`,
    rowHeading: table.rowHeading,
    columns: kept.map(({ column }) => column),
    rows: table.rows.map((row, y) => ({
      label: row.label,
      cells: kept.map(({ column, at }): TableCell => {
        const cell = row.cells[at] ?? { kind: "missing", counts: null };
        const variant = variants.get(column.id);
        const values = variant === undefined
          ? undefined
          : lines[y]?.aggregate?.samples.get(variant);
        return cell.kind !== "number" || values === undefined ? cell : {
          ...cell,
          interval: interval(values.filter((value) => value !== null)),
        };
      }),
    })),
    notes: [
      `Intervals: 95 %, BCa, of 2000 resamples of the pairs (mulberry32 from 20100); none of fewer than ${FEWEST_RESAMPLED} pairs or of equal values.`,
      ...table.notes,
    ],
  };
}
