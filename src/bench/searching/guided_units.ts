import type { Box } from "../../detect/box.ts";
import type { Gray } from "../../image/gray.ts";
import { midRanks } from "../../statistics/ranks/mid_ranks.ts";
import { cutPatches } from "../../train/data/cut_patches.ts";
import { peopledPairs } from "../../train/data/peopled_pairs.ts";
import type { TrainingPair } from "../../train/data/training_pair.ts";
import { TANH_PROTOCOLS } from "../../train/export/tanh_protocols.ts";
import type { Recipe } from "../../train/recipe/recipe_schema.ts";
import { saliencyMap } from "../../train/search/network/saliency_map.ts";
import { trainGenotype } from "../../train/search/run/train_genotype.ts";
import { scoreNetwork } from "./score_network.ts";
import type { SearchSuite } from "./search_suite.ts";
import type { GuidedUnit } from "./search_units.ts";
import type { UnitShelf } from "./unit_shelf.ts";

/** Pairs with the boxes of their people, one or more each. */
export type PeopledPictures = readonly {
  readonly pair: TrainingPair;
  readonly people: readonly Box[];
}[];

/** Every so many rows and columns of a map are looked at. */
const STRIDE = 4;

/**
 * A network trained under the guidance of a task, and one whose task only looked on; the scenes of both are drawn. What their heads
 * find is measured on real pairs that were trained on by neither: a pixel of a box of a person should lie above one outside of all.
 */
export async function* guidedUnits(
  { suite, recipe, cacheDir, code, peopled, signal, shelf, next, onWarning }: {
    readonly suite: SearchSuite;
    readonly recipe: Recipe;
    readonly cacheDir: string;
    readonly code: string;
    readonly peopled: PeopledPictures;
    readonly signal: AbortSignal;
    readonly shelf: UnitShelf;
    next(note: string): void;
    onWarning(message: string): void;
  },
): AsyncGenerator<GuidedUnit> {
  const { task: { eta, genotype: names, scenes }, data, space } = suite;
  const genotype = Object.fromEntries(
    names.map((name, i) => [`cell${i + 1}`, name]),
  );
  for (const seed of suite.seeds) {
    for (const guided of [false, true]) {
      next(`task ${guided ? "guides" : "looks on"} ${seed}`);
      yield await shelf.take(
        { kind: "guided", guided, seed },
        async (): Promise<GuidedUnit> => {
          const patches = await cutPatches({
            ...data,
            pairs: await peopledPairs(4001, scenes),
            seed,
            cacheDir,
          });
          const trained = await trainGenotype(
            {
              space: { ...space, candidates: names.map((name) => [name]) },
              method: "first",
              recipe,
              features: null,
              task: { eta, guides: guided },
              patches,
              seed,
              code,
              cacheDir,
              every: recipe.steps,
              signal,
              onWarning,
              onStep: () => {},
            },
            genotype,
            { suite: suite.id, code, seed, guided, data: patches.digest },
          );
          const areas: number[] = [];
          const boxes = new Map(
            peopled.map(({ pair, people }) => [pair.name, people]),
          );
          const values = await scoreNetwork(trained.onnx, {
            pairs: peopled.map(({ pair }) => pair),
            variants: suite.variants,
            protocol: TANH_PROTOCOLS[1]!,
            signal,
            look: (fused, { name }) => {
              const map = saliencyMap(fused, trained.state.theta);
              areas.push(areaUnderCurve(map, fused, boxes.get(name)!));
            },
          });
          await trained.shelf.remove();
          return { kind: "guided", seed, guided, areas, values };
        },
      );
    }
  }
}

/** How likely a pixel within a box lies above one outside of all, ties counting half; by ranks (Mann and Whitney). */
function areaUnderCurve(
  map: Float32Array,
  { width, height }: Gray,
  boxes: readonly Box[],
): number {
  const values: number[] = [];
  const inside: boolean[] = [];
  for (let row = 0; row < height; row += STRIDE) {
    for (let column = 0; column < width; column += STRIDE) {
      values.push(map[row * width + column]!);
      inside.push(
        boxes.some(({ left, top, right, bottom }) =>
          column >= left && column < right && row >= top && row < bottom
        ),
      );
    }
  }
  const ranks = midRanks(values);
  let sum = 0;
  let within = 0;
  ranks.forEach((rank, i) => {
    if (!inside[i]) return;
    sum += rank;
    within++;
  });
  const outside = values.length - within;
  return (sum - within * (within + 1) / 2) / (within * outside);
}
