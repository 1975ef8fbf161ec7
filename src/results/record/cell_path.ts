// A cell's names for people and for patterns.

import type { CellName } from "./cell_key.ts";

/** `dataset/pair/model/protocol/backend/profile`: what `--filter` is matched with and messages show. */
export function cellPath(cell: CellName): string {
  const { dataset, pair, model, protocol, backend, profile } = cell;
  return [dataset, pair, model, protocol, backend, profile].join("/");
}
