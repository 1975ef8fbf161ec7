/** The suite `search`: searches, random networks beside them, starts, guidance; unit by unit, so that it can be stopped and go on. */
import { costOf } from "../../models/cost.ts";
import type { SearchGenotype } from "../../models/search/search_space.ts";
import type { Stats } from "../../results/record/stats.ts";
import type { PatchSet } from "../../train/data/patch_set.ts";
import type { TrainingPair } from "../../train/data/training_pair.ts";
import { TANH_PROTOCOLS } from "../../train/export/tanh_protocols.ts";
import { recipeDigest } from "../../train/recipe/recipe_digest.ts";
import type { Recipe } from "../../train/recipe/recipe_schema.ts";
import type { LatencyTable } from "../../train/search/latency/latency_schema.ts";
import { predictedLatency } from "../../train/search/latency/latency_table.ts";
import { chooseGenotype } from "../../train/search/run/choose_genotype.ts";
import type { SearchOptions } from "../../train/search/run/search_options.ts";
import { trainGenotype } from "../../train/search/run/train_genotype.ts";
import { adaptedUnits } from "./adapted_units.ts";
import { guidedUnits, type PeopledPictures } from "./guided_units.ts";
import { randomGenotypes } from "./random_genotypes.ts";
import { scoreNetwork } from "./score_network.ts";
import type { SearchArm, SearchSuite } from "./search_suite.ts";
import type {
  NetworkUnit,
  SearchedUnit,
  SearchUnit,
  TimedUnit,
} from "./search_units.ts";
import { UnitShelf } from "./unit_shelf.ts";

/** What the suite runs on. */
export interface SearchSuiteOptions {
  readonly suite: SearchSuite;
  readonly table: LatencyTable;
  /** The losses and the rate of every training; steps and batch are the suite's. */
  readonly recipe: Recipe;
  /** By seed. */
  readonly patches: ReadonlyMap<number, PatchSet>;
  readonly judged: readonly TrainingPair[];
  /** Real pictures whose people are known, that the task is measured on. */
  readonly peopled: PeopledPictures;
  readonly code: string;
  readonly cacheDir: string;
  readonly signal: AbortSignal;
  /** Milliseconds of a network, measured. */
  time(onnx: Uint8Array): Promise<Stats>;
  onWarning(message: string): void;
  /** Before each unit. */
  onUnit(done: number, note: string): void;
}

/** How often a stopped search can go on. */
const EVERY = 50;

/** Every unit of the suite, in its order; those that are finished are read. */
export async function runSearchSuite(
  options: SearchSuiteOptions,
): Promise<SearchUnit[]> {
  const { suite, table, cacheDir, code, signal } = options;
  const { space, seeds, arms, random } = suite;
  const recipe = {
    ...options.recipe,
    steps: suite.steps,
    batch: suite.batch,
  };
  const shelf = new UnitShelf(cacheDir, {
    suite,
    code,
    table,
    recipe: await recipeDigest(recipe),
    data: [...options.patches.values()].map(({ digest }) => digest),
    judged: options.judged.map(({ digest }) => digest),
  });
  const units: SearchUnit[] = [];
  const next = (note: string): void => {
    signal.throwIfAborted();
    options.onUnit(units.length, note);
  };
  const kept = <U extends SearchUnit>(unit: U): U => {
    units.push(unit);
    return unit;
  };
  const common = (seed: number): Omit<SearchOptions, "method" | "lambda"> => ({
    ...options,
    space,
    recipe,
    features: null,
    task: null,
    patches: options.patches.get(seed)!,
    seed,
    every: EVERY,
    onStep: () => {},
  });
  const judge = async (
    arm: string,
    seed: number,
    genotype: SearchGenotype,
    space = suite.space,
  ): Promise<NetworkUnit> => {
    const names = Object.values(genotype).join(" ");
    next(`${arm} ${seed}: ${names}`);
    return kept(
      await shelf.take({ kind: "network", arm, seed, genotype }, async () => {
        const { graph, onnx, shelf } = await trainGenotype(
          { ...common(seed), space, method: "first" },
          genotype,
          { suite: suite.id, seed, code, data: common(seed).patches.digest },
        );
        const { parameters, macsPerPixel } = costOf(graph, table);
        const values = await scoreNetwork(onnx, {
          pairs: options.judged,
          variants: suite.variants,
          protocol: TANH_PROTOCOLS[0]!,
          signal,
        });
        await shelf.remove();
        return {
          kind: "network",
          arm,
          seed,
          genotype,
          parameters,
          macsPerPixel,
          predicted: predictedLatency(table, space, genotype),
          values,
        };
      }),
    );
  };
  const search = async (
    { name, method, lambda, ...own }: SearchArm & Partial<SearchOptions>,
    seed: number,
  ): Promise<SearchedUnit> => {
    next(`search ${name} ${seed}`);
    return kept(
      await shelf.take({ kind: "searched", arm: name, seed }, async () => {
        const { genotype, phases, shelves } = await chooseGenotype({
          ...common(seed),
          ...own,
          method,
          lambda,
        });
        for (const shelf of shelves) await shelf.remove();
        const evaluations = phases.reduce(
          (sum, { state }) => sum + state.evaluations,
          0,
        );
        const kind = "searched";
        return { kind, arm: name, seed, genotype, evaluations };
      }),
    );
  };

  const networks: NetworkUnit[] = [];
  for (const seed of seeds) {
    for (const arm of arms) {
      const { genotype } = await search(arm, seed);
      const found = await judge(arm.name, seed, genotype);
      networks.push(found);
      if (arm.name !== random.beside) continue;
      const drawn = randomGenotypes(
        space.candidates,
        (names) => predictedLatency(table, space, named(names)),
        {
          ...random,
          wanted: found.predicted,
          seed,
          without: Object.values(genotype),
        },
      );
      for (const names of drawn) {
        networks.push(await judge("random", seed, named(names)));
      }
    }
  }
  const { cells } = suite;
  const found = await search({
    ...cells,
    name: "cells",
    recipe: { ...recipe, steps: cells.steps },
  }, seeds[0]!);
  await judge("cells", seeds[0]!, found.genotype, cells.space);
  const distinct = new Map(
    networks.map((one) => [Object.values(one.genotype).join(), one]),
  );
  for (const { genotype, predicted } of distinct.values()) {
    next(`time ${Object.values(genotype).join(" ")}`);
    kept(
      await shelf.take(
        { kind: "timed", genotype },
        async (): Promise<TimedUnit> => {
          const { onnx } = await trainGenotype(
            {
              ...common(seeds[0]!),
              method: "first",
              recipe: { ...recipe, steps: 1 },
            },
            genotype,
            { suite: suite.id, code, timed: true },
          );
          const measured = await options.time(onnx);
          return { kind: "timed", genotype, predicted, measured };
        },
      ),
    );
  }
  for await (
    const unit of adaptedUnits({ ...options, recipe, shelf, next })
  ) kept(unit);
  for await (
    const unit of guidedUnits({ ...options, recipe, shelf, next })
  ) kept(unit);
  return units;
}

/** The choice at each place of a chain. */
function named(names: readonly string[]): SearchGenotype {
  return Object.fromEntries(names.map((name, i) => [`cell${i + 1}`, name]));
}
