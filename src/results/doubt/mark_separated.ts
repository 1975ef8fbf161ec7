/** Marks the best of each column and whatever is not separated from it, in place of best and second best. */
import { comparedValue } from "../table/compared_value.ts";
import type { Table, TableCell } from "../table/table.ts";
import {
  type ComparedColumn,
  isSeparated,
  isSignificant,
  SIGNIFICANCE,
} from "./compare_rows.ts";

/**
 * The table with its marks set by comparisons and a note on them. What reads as the best does shares its mark too; no cell
 * is marked second.
 */
export function markSeparated(
  table: Table,
  compared: readonly ComparedColumn[],
): Table {
  const marked = new Map(compared.map((one) => {
    const at = table.columns.findIndex(({ id }) => id === one.column.id);
    return [at, sharing(table, at, one)] as const;
  }));
  return {
    ...table,
    rows: table.rows.map((row, y) => ({
      ...row,
      cells: row.cells.map((cell, at): TableCell =>
        cell.kind !== "number"
          ? cell
          : { ...cell, rank: marked.get(at)?.has(y) ? "best" : null }
      ),
    })),
    notes: [...notesOf(table, compared), ...table.notes],
  };
}

/** The rows that bear the mark of a column. */
function sharing(
  table: Table,
  at: number,
  { best, comparisons }: ComparedColumn,
): Set<number> {
  const read = (row: number): number | null =>
    comparedValue(table.rows[row]!.cells[at], table.columns[at]!);
  return new Set([
    best,
    ...comparisons.filter((one) =>
      !isSeparated(one) ||
      (read(one.row) !== null && read(one.row) === read(best))
    ).map(({ row }) => row),
  ]);
}

function notesOf(
  table: Table,
  compared: readonly ComparedColumn[],
): string[] {
  const all = compared.flatMap(({ comparisons }) => comparisons);
  if (all.length === 0) return [];
  const pairs = all.map(({ at }) => at.length);
  const [fewest, most] = [Math.min(...pairs), Math.max(...pairs)];
  const tested = all.filter(({ p }) => p !== null).length;
  // All differences of one sign: of the ways to sign them two are as far out.
  const least = 2 / 2 ** most;
  const both = `${fewest === most ? most : `${fewest} to ${most}`} ${
    most === 1 ? "pair" : "pairs"
  } both have`;
  return [
    tested === 0
      ? `No row can be told from another on the ${both}: all share the mark of the best.`
      : least * tested >= SIGNIFICANCE
      ? `All share the mark: the ${both} separate nothing, their p is never below ${
        least.toPrecision(2)
      }, after Holm over ${tested} ${tested === 1 ? "test" : "tests"} ${
        Math.min(1, least * tested).toPrecision(2)
      }.`
      : `Marked: best and what is not separated from it (signed ranks on the ${both}, 5 %, Holm over ${tested} ${
        tested === 1 ? "test" : "tests"
      }).`,
    ...compared.flatMap(({ column, best, comparisons }) =>
      comparisons.filter((one) => isSeparated(one) && isWorse(one, column))
        .map(({ row, at }) =>
          `${column.label}: ${
            table.rows[row]!.label
          } is better than the marked ${
            table.rows[best]!.label
          } on the ${at.length} pairs both have, and is over fewer.`
        )
    ),
    ...compared.flatMap(({ column, best, comparisons }) =>
      comparisons.filter(({ adjusted, contradicts }) =>
        isSignificant(adjusted) && contradicts
      ).map(({ row }) =>
        `${column.label}: of ${table.rows[best]!.label} against ${
          table.rows[row]!.label
        } the mean difference and the ranks point to different sides, so neither is separated.`
      )
    ),
  ];
}

/** Whether the best row is the worse one on the pairs that both have. */
function isWorse(
  { differences }: { readonly differences: readonly number[] },
  { better }: ComparedColumn["column"],
): boolean {
  const sum = differences.reduce((total, one) => total + one, 0);
  return better === "higher" ? sum < 0 : sum > 0;
}
