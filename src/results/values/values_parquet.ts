/** The values of each image as Apache Parquet: what `values.csv` has, typed, with the dictionary in the file's own metadata. */
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import type { TableCell } from "../table/table.ts";
import type { ValuesExport } from "./values_export.ts";

/** The key of the dictionary among the file's metadata: JSON, a list with an object for each column. */
export const DICTIONARY_KEY = "fusebench.dictionary";

/** What stands behind a value. Four of the five leave no finite number, for four reasons. */
export type ValueState =
  | "number"
  | "nonFinite"
  | "undefined"
  | "failed"
  | "missing";

/**
 * The bytes of a Parquet file. A column of text for each name, not null; for each variant a nullable DOUBLE and, after it,
 * `<variant> state`: `number`; `nonFinite`, where the double is NaN or ±Infinity; and with null in place of a number
 * `undefined` (the metric is not defined there), `failed` (the cell has no image) and `missing` (it was not asked for). Text
 * is as it is in the records: nothing in a Parquet file is a formula.
 */
export function valuesParquet(
  { values, dictionary }: ValuesExport,
): Uint8Array<ArrayBuffer> {
  const statusAt = values.columns.findIndex(({ id }) => id === "status");
  const first: ColumnSource = {
    name: values.rowHeading,
    type: "STRING",
    nullable: false,
    data: values.rows.map(({ label }) => label),
  };
  const columns = values.columns.flatMap(({ id }, at): ColumnSource[] => {
    const cells = values.rows.map(({ cells }) => cells[at]!);
    if (at <= statusAt) return [textColumn(id, cells)];
    const states = values.rows.map(({ cells }) =>
      stateOf(cells[at]!, textOf(cells[statusAt]!))
    );
    return [
      {
        name: id,
        type: "DOUBLE",
        nullable: true,
        data: cells.map((cell) => cell.kind === "number" ? cell.value : null),
      },
      {
        name: `${id} state`,
        type: "STRING",
        nullable: false,
        data: states,
      },
    ];
  });
  return new Uint8Array(parquetWriteBuffer({
    columnData: [first, ...columns],
    // A range with NaN in it leads readers astray.
    statistics: false,
    createdBy: "fusebench",
    kvMetadata: [{
      key: DICTIONARY_KEY,
      value: JSON.stringify(dictionaryOf(dictionary)),
    }],
  }));
}

function textColumn(name: string, cells: readonly TableCell[]): ColumnSource {
  return { name, type: "STRING", nullable: false, data: cells.map(textOf) };
}

function textOf(cell: TableCell): string {
  return cell.kind === "text" ? cell.text : "";
}

function stateOf(cell: TableCell, status: string): ValueState {
  switch (cell.kind) {
    case "number":
      return Number.isFinite(cell.value) ? "number" : "nonFinite";
    case "undefined":
      return "undefined";
    default:
      return status === "failed" ? "failed" : "missing";
  }
}

/** Each column by name, with what the dictionary says of it. */
function dictionaryOf(
  { rowHeading, columns, rows }: ValuesExport["dictionary"],
): Record<string, string>[] {
  return rows.map(({ label, cells }) => ({
    [rowHeading]: label,
    ...Object.fromEntries(
      columns.map(({ id }, at) => [id, textOf(cells[at]!)]),
    ),
  }));
}
