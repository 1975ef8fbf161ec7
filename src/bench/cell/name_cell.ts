import type { CellName } from "../../results/record/cell_key.ts";
import type { Cell } from "./cell.ts";

/** The names by which the records of a cell know it. */
export function nameCell(
  { pair, model, protocol, backend }:
    & Omit<CellName, "dataset" | "pair">
    & { readonly pair: Pick<Cell["pair"], "dataset" | "id"> },
): CellName {
  return {
    dataset: pair.dataset,
    pair: pair.id,
    model,
    protocol,
    backend,
  };
}
