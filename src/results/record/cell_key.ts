/** Which cell a record is about, apart from what was computed: the key that two result versions are matched by. */

import type { CellRecord } from "./record.ts";

/** The five names that a cell is known by. */
export type CellName = Pick<
  CellRecord,
  "dataset" | "pair" | "model" | "protocol" | "backend"
>;

/** The names alone, without the rest of a record. */
export function cellName(cell: CellName): CellName {
  const { dataset, pair, model, protocol, backend } = cell;
  return { dataset, pair, model, protocol, backend };
}

/** The names of a cell as one tab-separated string; unique, because names hold no control characters. */
export function cellKey(cell: CellName): string {
  return Object.values(cellName(cell)).join("\t");
}

/** `dataset/pair/model/protocol/backend`: what `--filter` is matched with and messages show. */
export function cellPath(cell: CellName): string {
  return Object.values(cellName(cell)).join("/");
}
