/** A whole benchmark small enough for tests: drawn PNG pairs and a seeded network, served by a mirror folder. */
import { selectCells } from "../../src/bench/suite/select_cells.ts";
import { identifyCells } from "../../src/bench/cell/identify_cells.ts";
import { variantsOf } from "../../src/bench/cell/variants_of.ts";
import { loadModels } from "../../src/bench/obtain/load_models.ts";
import { obtainPairs } from "../../src/bench/obtain/obtain_pairs.ts";
import type { Cell } from "../../src/bench/cell/cell.ts";
import { openCellCache } from "../../src/bench/cell/cell_cache.ts";
import { type RunOptions, runSuite } from "../../src/bench/run_suite.ts";
import type { Suite } from "../../src/bench/suite/suite.ts";
import type { DatasetCatalog } from "../../src/datasets/catalog.ts";
import type { ModelCatalog } from "../../src/models/catalog.ts";
import type { CellRecord } from "../../src/results/record/record.ts";
import { sha256Hex } from "../../src/canon/digest.ts";
import { openStore } from "../../src/store/store.ts";
import { keptThread } from "./kept_thread.ts";
import {
  tinyDatasets,
  type TinyPicture,
  tinyPictures,
} from "./tiny_datasets.ts";
import { tinyModels, tinyWeights } from "./tiny_models.ts";

/** The suite of a tiny world: 3 cells a pair, with the quick metrics. */
export const TINY_SUITE: Suite = {
  suite: "tiny",
  title: "Drawn pairs, seeded network",
  subsets: ["tiny"],
  fusers: [
    {
      model: "mmdrfuse-student",
      protocols: ["imsave-stretch", "clip-round"],
    },
    { model: "average", protocols: ["levels-round"] },
  ],
  backends: ["wasm"],
  profiles: ["cdd"],
};

/** What a tiny world is made of; drawn and seeded unless told. */
export interface TinyParts {
  readonly pictures?: readonly TinyPicture[];
  /** The student's weight file. */
  readonly weights?: Uint8Array;
  /** The catalogue of models; pins `weights` and their export unless told. */
  readonly models?: ModelCatalog;
}

/** A tiny world; its folder is removed when it is disposed. */
export interface TinyWorld extends AsyncDisposable {
  readonly folder: string;
  /** Folder of the mirror. */
  readonly mirror: string;
  readonly datasets: DatasetCatalog;
  readonly models: ModelCatalog;
  /** Options of an offline run with one worker, whose thread the next run takes up. */
  options(parts?: Partial<RunOptions>): RunOptions;
  /** Every cell of the suite, with its identity. */
  cells(suite?: Suite): Promise<Cell[]>;
}

/** The records of {@linkcode TINY_SUITE} in a drawn world as a run gives them; the run is made once in a test file. */
export const tinyRecords = (() => {
  let made: Promise<readonly CellRecord[]> | undefined;
  return (): Promise<readonly CellRecord[]> =>
    made ??= (async () => {
      await using world = await tinyWorld();
      return (await runSuite(TINY_SUITE, {}, world.options())).records;
    })();
})();

/** A drawn world whose suite has been run: its cells are in the cache. */
export async function finishedWorld(): Promise<TinyWorld> {
  const world = await tinyWorld();
  const { cells } = world.options();
  for (const record of await tinyRecords()) await cells.put(record);
  return world;
}

/** Makes one. */
export async function tinyWorld(parts: TinyParts = {}): Promise<TinyWorld> {
  const folder = await Deno.makeTempDir();
  const mirror = `${folder}/mirror`;
  const cacheDir = `${folder}/cache`;
  const pictures = parts.pictures ?? await tinyPictures();
  const weights = parts.weights ?? tinyWeights();
  await Deno.mkdir(`${mirror}/sha256`, { recursive: true });
  for (
    const bytes of [weights, ...pictures.flatMap(({ ir, vi }) => [ir, vi])]
  ) {
    await Deno.writeFile(`${mirror}/sha256/${await sha256Hex(bytes)}`, bytes);
  }
  const datasets = await tinyDatasets(pictures);
  const models = parts.models ?? await tinyModels(weights);
  const store = openStore({ cacheDir, mirror, offline: true });
  return {
    folder,
    mirror,
    datasets,
    models,
    options: (changed = {}): RunOptions => ({
      datasets,
      models,
      store,
      cells: openCellCache(`${folder}/cells`),
      verify: true,
      bytes: { cacheDir, mirror },
      jobs: 1,
      thread: keptThread,
      ...changed,
    }),
    async cells(suite = TINY_SUITE): Promise<Cell[]> {
      const names = [...selectCells(suite, datasets).cells.values()];
      const pairs = await obtainPairs(names.map(({ pair }) => pair), store);
      const loaded = await loadModels(
        names.map(({ model }) => model),
        models,
        store,
        { verify: true },
      );
      return await identifyCells(names, {
        pairs: pairs.ready,
        catalog: models,
        loaded: loaded.ready,
        variants: variantsOf(suite),
      });
    },
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}
