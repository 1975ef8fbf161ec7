/** From a space, a table of latencies and patches to a trained network: search, choose, train what was chosen. */
import { digestOf } from "../../canon/digest_of.ts";
import { encodeOnnx } from "../../models/onnx/encode.ts";
import type { Graph } from "../../models/onnx/graph.ts";
import type {
  Genotype,
  SearchSpace,
} from "../../models/search/search_space.ts";
import type { PatchSet } from "../data/patch_set.ts";
import type { FeatureNetwork } from "../features/feature_network.ts";
import { recipeDigest } from "../recipe/recipe_digest.ts";
import type { Recipe } from "../recipe/recipe_schema.ts";
import {
  compareMethods,
  type MethodAgreement,
} from "./gradient/compare_methods.ts";
import type { SearchMethodName } from "./gradient/methods.ts";
import { type LatencyTable, latencyTerm } from "./latency/latency_table.ts";
import { genotypeOf, inheritedWeights } from "./network/genotype.ts";
import { graphOf } from "./network/graph_of.ts";
import type { LatencyTerm } from "./network/latency_loss.ts";
import { startWeights } from "./network/start_weights.ts";
import { SupernetEvaluator } from "./network/supernet_evaluator.ts";
import { batchProblems } from "./run/batch_problems.ts";
import { searchPhases } from "./run/search_phases.ts";
import { openSearchShelf, type SearchShelf } from "./run/search_shelf.ts";
import { newSearchState, type SearchState } from "./run/search_state.ts";
import { searchSteps } from "./run/search_steps.ts";

/** Batches over which the ways are compared. */
const COMPARED = 8;

/** What is searched, and how. */
export interface RunSearchOptions {
  readonly space: SearchSpace;
  readonly method: SearchMethodName;
  /** λ, a loss a millisecond; 0 leaves the time out, and the table then decides nothing. */
  readonly lambda: number;
  readonly table: LatencyTable;
  /** Its steps, batch, rate and losses, for each phase of the search and again for the training of what was found. */
  readonly recipe: Recipe;
  /** Of the recipe's perception loss; null where it has none. */
  readonly features: FeatureNetwork | null;
  readonly patches: PatchSet;
  readonly seed: number;
  /** Digest of the code that searches. */
  readonly code: string;
  readonly cacheDir: string;
  /** Steps between checkpoints. */
  readonly every: number;
  readonly signal: AbortSignal;
  onWarning(message: string): void;
  /** After each step, and first with the state it goes on from; the last phase is `train`. */
  onStep(phase: string, state: SearchState, genotype: Genotype): void;
}

/** A phase at its last step. */
export interface SearchedPhase {
  readonly name: string;
  readonly state: SearchState;
  /** Logits by place and candidate, of what was open. */
  readonly logits: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What came of it. */
export interface SearchOutcome {
  readonly genotype: Genotype;
  readonly phases: readonly SearchedPhase[];
  /** The three ways beside each other where the search ended, without the term of time, ξ the first step's rate. */
  readonly agreement: readonly MethodAgreement[];
  /** Of the found network's own training, at its last step. */
  readonly trained: SearchState;
  readonly graph: Graph;
  readonly onnx: Uint8Array<ArrayBuffer>;
  /** Where the last states lie: remove them once the network is kept. */
  readonly shelves: readonly SearchShelf[];
}

/**
 * Searches phase by phase, takes the best candidate of each place, and trains the network of these on the same patches, from the
 * weights it had in the supernet. All of it goes on from checkpoints; the same options give the same bytes.
 *
 * @throws As `searchSteps` does.
 */
export async function runSearch(
  options: RunSearchOptions,
): Promise<SearchOutcome> {
  const { space, recipe, seed, method, features } = options;
  const latency = latencyTerm(options);
  const identity = {
    space,
    method,
    latency,
    recipe: await recipeDigest(recipe),
    features: features?.digest ?? null,
    data: options.patches.digest,
    seed,
    code: options.code,
  };
  const shelves: SearchShelf[] = [];
  const shelfOf = async (phase: string): Promise<SearchShelf> => {
    const shelf = await openSearchShelf(
      options.cacheDir,
      { ...identity, phase },
      options.onWarning,
    );
    shelves.push(shelf);
    return shelf;
  };
  const { batch, losses } = recipe;
  const problemsOf = (
    evaluator: SupernetEvaluator,
    latency: LatencyTerm | null,
  ) => batchProblems({ ...options, batch, latency, evaluator });

  let genotype: Genotype = {};
  let last: {
    layers: SupernetEvaluator["network"]["layers"];
    theta: Float32Array;
  } = {
    layers: [],
    theta: new Float32Array(),
  };
  let agreement: readonly MethodAgreement[] = [];
  const phases: SearchedPhase[] = [];
  /** What the network before had stays, what is new starts. */
  const startOf = (evaluator: SupernetEvaluator): Float32Array => {
    const { layers } = evaluator.network;
    return inheritedWeights(
      layers,
      [...layers, ...last.layers],
      Float32Array.of(...startWeights(layers, seed), ...last.theta),
    );
  };
  for (const phase of searchPhases(space)) {
    const decided = genotype;
    const evaluator = new SupernetEvaluator({
      space: phase.space,
      decided,
      losses,
      features,
    });
    const { places, logits, layers } = evaluator.network;
    const chosen = (alpha: ArrayLike<number>): Genotype =>
      genotypeOf(places, alpha, decided);
    const state = await searchSteps(
      newSearchState(startOf(evaluator), logits),
      {
        ...options,
        problems: problemsOf(evaluator, latency),
        moves: places.flatMap((place) =>
          place.candidates.map(() => phase.chooses(place))
        ),
        shelf: await shelfOf(phase.name),
        onStep: (state) =>
          options.onStep(phase.name, state, chosen(state.alpha)),
      },
    );
    const found = chosen(state.alpha);
    const isChosen = new Set(
      places.filter(phase.chooses).map(({ name }) => name),
    );
    genotype = Object.fromEntries(
      Object.entries(found).filter(([name]) =>
        isChosen.has(name) || Object.hasOwn(decided, name)
      ),
    );
    let at = 0;
    phases.push({
      name: phase.name,
      state,
      logits: Object.fromEntries(places.map(({ name, candidates }) => [
        name,
        Object.fromEntries(
          candidates.map((candidate) => [candidate, state.alpha[at++]!]),
        ),
      ])),
    });
    last = { layers, theta: state.theta };
    const untimed = problemsOf(evaluator, null);
    agreement = compareMethods(
      Array.from({ length: COMPARED }, (_, step) => untimed(step)),
      {
        theta: Float64Array.from(state.theta),
        alpha: Float64Array.from(state.alpha),
      },
      recipe.optimiser.rate,
    );
  }
  const found = new SupernetEvaluator({
    space,
    decided: genotype,
    losses,
    features,
  });
  const trained = await searchSteps(newSearchState(startOf(found), 0), {
    ...options,
    problems: problemsOf(found, null),
    shelf: await shelfOf("train"),
    onStep: (state) => options.onStep("train", state, genotype),
  });
  const graph = graphOf(space, genotype, trained.theta);
  return {
    genotype,
    phases,
    agreement,
    trained,
    graph,
    onnx: encodeOnnx(graph),
    shelves,
  };
}

/** A name for what these options search, short and of no more than they decide. */
export async function searchId(
  { space, method, lambda, table, recipe, seed }: Pick<
    RunSearchOptions,
    "space" | "method" | "lambda" | "table" | "recipe" | "seed"
  >,
): Promise<string> {
  const { steps } = recipe;
  const latency = latencyTerm({ space, lambda, table });
  const decided = await digestOf({ space, latency, recipe });
  return `${method}-seed-${seed}-steps-${steps}-${decided.slice(0, 8)}`;
}
