/** How many cells each part of a whole reproduction adds to those before it, and about how long they take. */
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { Store } from "../../store/store.ts";
import type { CellNames } from "../cell/cell.ts";
import { loadModels } from "../obtain/load_models.ts";
import { listVersions, readVersion } from "../publish/result_versions.ts";
import {
  estimateNetwork,
  SCORE_SECONDS_A_PIXEL,
} from "../schedule/estimate.ts";
import { runOf } from "../schedule/run_of.ts";
import { loadSuite } from "../suite/load_suite.ts";
import { picturesSuite } from "../suite/pictures_suite.ts";
import { selectCells } from "../suite/select_cells.ts";
import { parseSuite, type Suite } from "../suite/suite.ts";
import type { ReproductionPart } from "./reproduction_parts.ts";
import { tableSuite } from "./table_suite.ts";

/** What a part adds. */
export interface PlannedPart {
  readonly name: string;
  /** Cells that no earlier part has. */
  readonly cells: number;
  /** Estimated for them on one thread, if none is finished. */
  readonly seconds: number;
}

/** Where things are. */
export interface PlanSources {
  readonly results: string;
  readonly datasets: DatasetCatalog;
  readonly models: ModelCatalog;
  readonly store: Store;
}

/** A plan of each part, in their order; what cannot be read adds nothing, as its verdict will say. */
export async function planReproduction(
  parts: readonly ReproductionPart[],
  sources: PlanSources,
): Promise<PlannedPart[]> {
  const known = new Set<string>();
  const pace = new Map<string, number>();
  const planned: PlannedPart[] = [];
  for (const part of parts) {
    const suite = await suiteOf(part, sources).catch(() => null);
    const cells = suite === null ? [] : [
      ...selectCells(suite, sources.datasets, {}, sources.models).cells,
    ].filter(([path]) => !known.has(path));
    for (const [path] of cells) known.add(path);
    await learn(cells.map(([, { model }]) => model), pace, sources);
    const scoring = SCORE_SECONDS_A_PIXEL * (suite?.profiles.length ?? 0);
    planned.push({
      name: part.name,
      cells: cells.length,
      seconds: estimate(cells.map(([, cell]) => cell), scoring, pace),
    });
  }
  return planned;
}

async function suiteOf(
  part: ReproductionPart,
  sources: PlanSources,
): Promise<Suite | null> {
  switch (part.kind) {
    case "version": {
      const { results } = sources;
      const version = (await listVersions(results, part.suite)).at(-1)!;
      const { header } = await readVersion(results, part.suite, version);
      return parseSuite(header.definition, part.name);
    }
    case "table":
      return tableSuite(part.table, sources);
    case "suite":
      return await loadSuite(part.suite);
    case "pictures":
      return picturesSuite(part.table);
  }
}

/** Estimates of the networks whose weights are here; the others will not be run. */
async function learn(
  models: readonly string[],
  pace: Map<string, number>,
  { models: catalog, store }: PlanSources,
): Promise<void> {
  const fresh = models.filter((model) => !pace.has(model));
  const { ready } = await loadModels(fresh, catalog, store, { verify: false });
  for (const [id, { graph }] of ready) {
    pace.set(id, estimateNetwork(graph).secondsAPixel);
  }
}

function estimate(
  cells: readonly CellNames[],
  scoring: number,
  pace: ReadonlyMap<string, number>,
): number {
  const runs = new Map(
    cells.filter(({ model }) => pace.has(model)).map((cell) => [
      `${cell.pair.dataset}/${cell.pair.id} ${runOf(cell)}`,
      pace.get(cell.model)! * pixelsOf(cell),
    ]),
  );
  const add = (total: number, one: number): number => total + one;
  return [...runs.values()].reduce(add, 0) +
    cells.map((cell) => scoring * pixelsOf(cell)).reduce(add, 0);
}

function pixelsOf({ pair: { ir } }: CellNames): number {
  return ir.width * ir.height;
}
