/**
 * A plan of any size and a record for each of its cells, without computing one: what planning, sharding and merging cost
 * is a matter of numbers, not of pixels.
 */

import { openCellCache } from "../../src/bench/cell/cell_cache.ts";
import { inParallel } from "../../src/canon/in_parallel.ts";
import { loadModels } from "../../src/bench/obtain/load_models.ts";
import { makePlan } from "../../src/bench/shards/make_plan.ts";
import type { Plan } from "../../src/bench/shards/plan.ts";
import { planCells } from "../../src/bench/shards/plan_cells.ts";
import type { Suite } from "../../src/bench/suite/suite.ts";
import {
  type DatasetCatalog,
  parseDatasets,
} from "../../src/datasets/catalog.ts";
import { sealRecord } from "../../src/results/record/seal_record.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { digestOf } from "../../src/canon/digest_of.ts";
import { openStore } from "../../src/store/store.ts";

/** Rules need no weights, so that a world is large without being heavy; a cell each of every pair. */
const RULES = [
  "average",
  "maximum",
  "laplacian-pyramid",
  "ratio-pyramid",
  "wavelet",
  "guided-filter",
  "two-scale",
  "anisotropic-diffusion",
  "fourth-order-pde",
];

/** How many cells it has of a pair. */
export const CELLS_A_PAIR = RULES.length;

/** Its suite. */
export const LARGE_SUITE: Suite = {
  suite: "large",
  title: "As many cells as wanted",
  subsets: ["large"],
  fusers: RULES.map((model) => ({ model, protocols: ["levels-round"] })),
  backends: ["wasm"],
  profiles: ["cdd"],
};

/** A catalogue of so many pairs that nobody has. */
export async function largeCatalog(pairs: number): Promise<DatasetCatalog> {
  const file = async (id: string, modality: string): Promise<object> => ({
    source: "nowhere",
    path: `${modality}/${id}.png`,
    format: "PNG",
    channels: 1,
    bytes: 300_000,
    sha256: await digestOf([id, modality]),
    luma601Sha256: await digestOf([id, modality, "luma"]),
  });
  return parseDatasets({
    version: 1,
    sources: { nowhere: { repo: "nobody/nothing", commit: "0".repeat(40) } },
    datasets: [{
      id: "large",
      title: "Pairs that nobody has",
      homepage: "https://example.org/large",
      licence: "none",
      redistributable: true,
      citation: { text: "nobody", doi: "10.0/0" },
      pairs: await Promise.all(
        Array.from({ length: pairs }, async (_, at) => {
          const id = `${at}`.padStart(7, "0");
          return {
            id,
            size: [640, 480],
            ir: await file(id, "ir"),
            vi: await file(id, "vi"),
          };
        }),
      ),
      subsets: [],
      numberings: [],
    }],
  });
}

/** The plan over a catalogue. */
export async function largePlan(datasets: DatasetCatalog): Promise<Plan> {
  const models = defaultModels();
  const store = openStore({ cacheDir: ".fusebench", offline: true });
  const { ready } = await loadModels(RULES, models, store, { verify: true });
  return await makePlan(LARGE_SUITE, {}, { datasets, models, loaded: ready });
}

/** Writes a record of made-up values for every cell into `folder/cells`. */
export async function writeLargeRecords(
  datasets: DatasetCatalog,
  folder: string,
): Promise<void> {
  const models = defaultModels();
  const { cells, pairs } = await planCells(LARGE_SUITE, {}, {
    datasets,
    models,
  });
  const pins = new Map([...pairs].map(([pair, ready]) => [ready, pair]));
  const cache = openCellCache(`${folder}/cells`);
  await inParallel(cells, 16, async (cell) => {
    const pin = pins.get(cell.pair)!;
    const value = parseInt(cell.id.slice(0, 12), 16) / 2 ** 48;
    const record = await sealRecord({
      id: cell.id,
      dataset: cell.pair.dataset,
      pair: cell.pair.id,
      model: cell.model,
      protocol: cell.protocol,
      backend: cell.backend,
      inputs: {
        width: pin.ir.width,
        height: pin.ir.height,
        ir: { file: pin.ir.sha256!, luma: pin.ir.luma601Sha256! },
        vi: { file: pin.vi.sha256!, luma: pin.vi.luma601Sha256! },
      },
      ...cell.made,
      output: cell.id,
      fused: cell.id,
      referee: null,
      status: "ok",
      error: null,
      variants: Object.fromEntries(
        cell.variants.map(({ id, digest }) => [id, digest]),
      ),
      values: Object.fromEntries(
        cell.variants.map(({ id }, at) => [id, value / (at + 1)]),
      ),
    });
    await cache.put(record);
  });
}
