/** Every value of a run for other programs: one table with a row for each cell, and one that says what its columns are. */
import { indexRecords } from "../record/index_records.ts";
import { decodeValue } from "../record/metric_value.ts";
import type { ScoredCell } from "../record/record.ts";
import {
  type Column,
  numberCell,
  type Table,
  type TableCell,
  textCell,
} from "../table/table.ts";
import type { VersionHeader } from "../version/version_header.ts";

/** Both, to be written as CSV. */
export interface ValuesExport {
  readonly values: Table;
  readonly dictionary: Table;
}

/**
 * One row for each record in the published order, one column for each variant of the header at full precision: `NaN`,
 * `Infinity` and `-Infinity` where its arithmetic gave that, `undefined` where it has no value, nothing where the cell
 * failed or was not asked.
 */
export function valuesExport(
  { variants, subsets }: Pick<VersionHeader, "variants" | "subsets">,
  records: readonly ScoredCell[],
): ValuesExport {
  const subsetsOf = new Map<string, string[]>();
  for (const { name, dataset, pairs } of subsets) {
    for (const pair of new Set(pairs)) {
      const key = `${dataset}/${pair}`;
      subsetsOf.set(key, [...subsetsOf.get(key) ?? [], name]);
    }
  }
  const rows = [...indexRecords(records).values()].map((record) => ({
    label: record.dataset,
    cells: [
      textCell(record.pair),
      textCell(
        subsetsOf.get(`${record.dataset}/${record.pair}`)?.join(" ") ?? "",
      ),
      textCell(record.model),
      textCell(record.protocol),
      textCell(record.backend),
      textCell(record.status),
      ...variants.map(({ id }) => valueOf(record, id)),
    ],
  }));
  return {
    values: {
      title: "Values",
      rowHeading: "dataset",
      columns: [
        ...NAMES.slice(1).map(([id]) => text(id)),
        ...variants.map(({ id }): Column => ({
          id,
          label: id,
          better: null,
          digits: null,
        })),
      ],
      rows,
      notes: [],
    },
    dictionary: {
      title: "Columns of the values",
      rowHeading: "column",
      columns: ["type", "unit", "better", "means", "source"].map(text),
      rows: [
        ...NAMES.map(([label, means]) => ({
          label,
          cells: ["text", "", "", means, ""].map(textCell),
        })),
        ...variants.map(({ id, unit, better, definition, source }) => ({
          label: id,
          cells: ["number", unit, better ?? "neither", definition, source]
            .map(textCell),
        })),
      ],
      notes: [],
    },
  };
}

/** What a cell is known by, and what became of it. */
const NAMES: readonly (readonly [string, string])[] = [
  ["dataset", "data set of the pair"],
  ["pair", "id of the pair in its data set"],
  ["subsets", "subsets of the suite that have the pair, between spaces"],
  ["model", "what fused the pair"],
  ["protocol", "what was done to pixels before and after the network"],
  ["backend", "what ran the network; wasm is the referee"],
  ["status", "ok, or failed: then there are no values"],
];

function valueOf({ values, status }: ScoredCell, id: string): TableCell {
  const value = status === "ok" && Object.hasOwn(values, id)
    ? values[id]
    : undefined;
  if (value === undefined) return { kind: "missing", counts: null };
  const number = decodeValue(value);
  return number === null
    ? { kind: "undefined", counts: null }
    : numberCell(number);
}

function text(id: string): Column {
  return { id, label: id, better: null, digits: null };
}
