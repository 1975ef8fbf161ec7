import { wrap } from "../flags/wrap.ts";

/** Named values, all rows with the same names. */
export type Row = Readonly<Record<string, unknown>>;

const WIDTH = 128;
const NARROWEST = 30;

/**
 * Rows for a terminal of 130 columns: a table with its last column wrapped, or a block for each row where the columns
 * before it leave too little room.
 */
export function rowsText(rows: readonly Row[]): string[] {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => String(row[column]).length))
  );
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 0);
  if (WIDTH - before < NARROWEST && before + widths.at(-1)! > WIDTH) {
    return rows.flatMap((row) => blockText(row, columns));
  }
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => cell.padEnd(widths[i]!)).join("  ").trimEnd();
  return [
    line(columns),
    ...rows.flatMap((row) => {
      const cells = columns.map((column) => String(row[column]));
      const [first = "", ...more] = wrap(cells.pop() ?? "", WIDTH - before);
      return [
        line([...cells, first]),
        ...more.map((text) => " ".repeat(before) + text),
      ];
    }),
  ];
}

function blockText(row: Row, columns: readonly string[]): string[] {
  const [name, ...others] = columns;
  const width = Math.max(...others.map((column) => column.length)) + 2;
  return [
    String(row[name!]),
    ...others.filter((column) => row[column] !== "").flatMap((column) =>
      wrap(String(row[column]), WIDTH - width - 2).map((text, i) =>
        `  ${(i === 0 ? column : "").padEnd(width)}${text}`
      )
    ),
  ];
}
