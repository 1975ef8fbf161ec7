import { averageRanksTable } from "../../results/doubt/average_ranks_table.ts";
import { compareRows } from "../../results/doubt/compare_rows.ts";
import { dependenceNotes } from "../../results/doubt/dependence_notes.ts";
import { intervalsTable } from "../../results/doubt/intervals_table.ts";
import { lineNames } from "../../results/doubt/line_names.ts";
import { markSeparated } from "../../results/doubt/mark_separated.ts";
import { separationTable } from "../../results/doubt/separation_table.ts";
import { qualityLines } from "../../results/table/quality_lines.ts";
import {
  qualityTable,
  type QualityTableInput,
} from "../../results/table/quality_table.ts";
import type { Table } from "../../results/table/table.ts";
import { independentUnits } from "../../results/version/independent_units.ts";

/** A table of means, and what is known of its doubt. */
export interface DoubtedTables {
  readonly means: Table;
  /** Intervals, best against next best, average ranks; the last two only where there are rows to compare. */
  readonly doubt: readonly { readonly suffix: string; readonly table: Table }[];
}

/**
 * The table of means with its marks, and the tables of its doubt.
 *
 * @param naive whether the best and the second best are marked by the printed digits alone
 */
export function doubtedTables(
  input: QualityTableInput,
  { naive = false }: { readonly naive?: boolean } = {},
): DoubtedTables {
  const lines = qualityLines(input);
  const { metrics, subset } = input;
  const compared = compareRows(lines, metrics);
  const dependence = dependenceNotes(subset);
  const noted = (table: Table): Table => ({
    ...table,
    notes: [...dependence, ...table.notes],
  });
  const plain = noted(qualityTable(input));
  const { title, rowHeading } = plain;
  const names = lineNames(lines);
  const intervals = intervalsTable(
    plain,
    lines,
    new Map(metrics.map(({ id, variant }) => [id, variant])),
  );
  const units = independentUnits(subset).map((pairs) => pairs.join(" + "));
  return {
    means: naive
      ? { ...plain, notes: [NAIVE, ...plain.notes] }
      : markSeparated(plain, compared),
    doubt: [
      { suffix: "intervals", table: unmarked(intervals) },
      ...(compared.length === 0 ? [] : [
        {
          suffix: "separation",
          table: noted(separationTable({ title, names, compared, units })),
        },
        {
          suffix: "average-ranks",
          table: noted(averageRanksTable({
            title,
            rowHeading,
            names,
            lines,
            metrics,
          })),
        },
      ]),
    ],
  };
}

const NAIVE =
  "Marked: best and second best by the printed digits alone, tested by nothing.";

/** The marks stand in the table of means alone. */
function unmarked(table: Table): Table {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.kind === "number" ? { ...cell, rank: null } : cell
      ),
    })),
  };
}
