import type { DatasetCatalog } from "../../datasets/catalog.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { Cell, CellNames } from "../cell/cell.ts";
import { variantsOf } from "../cell/variants_of.ts";
import { identifyCells, type IdentityContext } from "../cell/identify_cells.ts";
import { knownPair } from "../obtain/known_pair.ts";
import { selectCells, type Selection } from "../suite/select_cells.ts";
import type { Suite } from "../suite/suite.ts";

/** The catalogues whose pins identify cells. */
export interface Catalogs {
  readonly datasets: DatasetCatalog;
  readonly models: ModelCatalog;
  /** As {@linkcode IdentityContext} has it. */
  readonly engineOf?: IdentityContext["engineOf"];
}

/** The cells of a selection, identified by this checkout's code and pins alone: no picture and no weights are needed. */
export interface IdentifiedCells {
  /** In the order of the suite. */
  readonly cells: readonly Cell[];
  /** The pair behind each cell's. */
  readonly pairs: ReadonlyMap<CellNames["pair"], Cell["pair"]>;
}

/**
 * Identifies the cells of a selection.
 *
 * @throws {UnknownNameError} if the selection is empty or names something unknown.
 * @throws {Error} if a backend is asked for that is not here.
 */
export async function planCells(
  suite: Suite,
  selection: Selection,
  { datasets, models, engineOf }: Catalogs,
): Promise<IdentifiedCells> {
  const selected = selectCells(suite, datasets, selection, models);
  const names = [...selected.cells.values()];
  const pairs = new Map(names.map(({ pair }) => [pair, knownPair(pair)]));
  const cells = await identifyCells(names, {
    pairs,
    catalog: models,
    loaded: new Map(),
    variants: variantsOf(suite),
    engineOf,
  });
  return { cells, pairs };
}
