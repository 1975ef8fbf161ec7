/** A table whose cells are words already. */
import type { Column, Table } from "./table.ts";

/** What of a table stands beside its cells. */
export interface TextTable {
  readonly title: string;
  readonly rowHeading: string;
  readonly heads: readonly string[];
  /** A label, then a text for each head. */
  readonly rows: readonly (readonly [string, ...string[]])[];
  /** None unless told. */
  readonly notes?: readonly string[];
}

/** Nothing in it is ranked. */
export function textTable(
  { title, rowHeading, heads, rows, notes = [] }: TextTable,
): Table {
  const columns = heads.map((label): Column => ({
    id: label,
    label,
    better: null,
    digits: null,
  }));
  return {
    title,
    rowHeading,
    columns,
    rows: rows.map(([label, ...texts]) => ({
      label,
      cells: texts.map((text) => ({ kind: "text", text })),
    })),
    notes,
  };
}
