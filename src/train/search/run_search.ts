/** From a space, a table of latencies and patches to a trained network: search, choose, train what was chosen. */
import { digestOf } from "../../canon/digest_of.ts";
import { encodeOnnx } from "../../models/onnx/encode.ts";
import type { Graph } from "../../models/onnx/graph.ts";
import type { PatchSet } from "../data/patch_set.ts";
import { recipeDigest } from "../recipe/recipe_digest.ts";
import type { Recipe } from "../recipe/recipe_schema.ts";
import {
  compareMethods,
  type MethodAgreement,
} from "./gradient/compare_methods.ts";
import type { SearchMethodName } from "./gradient/methods.ts";
import type { LatencyTable } from "./latency/latency_table.ts";
import { genotypeOf, inheritedWeights } from "./network/genotype.ts";
import { graphOf } from "./network/graph_of.ts";
import { startWeights } from "./network/start_weights.ts";
import type { SearchSpace } from "./network/supernet.ts";
import {
  type LatencyTerm,
  SupernetEvaluator,
} from "./network/supernet_evaluator.ts";
import { batchProblems } from "./run/batch_problems.ts";
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
  /** Its steps, batch, rate and losses, for the search and again for the training of what was found. */
  readonly recipe: Recipe;
  readonly patches: PatchSet;
  readonly seed: number;
  /** Digest of the code that searches. */
  readonly code: string;
  readonly cacheDir: string;
  /** Steps between checkpoints. */
  readonly every: number;
  readonly signal: AbortSignal;
  onWarning(message: string): void;
  /** After each step, and first with the state it goes on from. */
  onStep(
    phase: "search" | "train",
    state: SearchState,
    genotype: readonly string[],
  ): void;
}

/** What came of it. */
export interface SearchOutcome {
  readonly genotype: readonly string[];
  /** Of the search, at its last step. */
  readonly searched: SearchState;
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
 * Searches, takes the best candidate of each place, and trains the network of these on the same patches, from the weights it had
 * in the supernet. All of it goes on from checkpoints; the same options give the same bytes.
 *
 * @throws As `searchSteps` does.
 */
export async function runSearch(
  options: RunSearchOptions,
): Promise<SearchOutcome> {
  const { space, recipe, seed, method } = options;
  const latency = latencyTerm(options);
  const identity = {
    space,
    method,
    latency,
    recipe: await recipeDigest(recipe),
    data: options.patches.digest,
    seed,
    code: options.code,
  };
  const whole = new SupernetEvaluator(space, recipe.losses);
  const { batch } = recipe;
  const problemsWith = (term: LatencyTerm | null) =>
    batchProblems({ ...options, batch, latency: term, evaluator: whole });
  const untimed = problemsWith(null);
  const { layers } = whole.network;
  const shelfOf = (phase: string): Promise<SearchShelf> =>
    openSearchShelf(
      options.cacheDir,
      { ...identity, phase },
      options.onWarning,
    );
  const search = await shelfOf("search");
  const logits = space.candidates.reduce((sum, { length }) => sum + length, 0);
  const searched = await searchSteps(
    newSearchState(startWeights(whole.network, seed), logits),
    {
      ...options,
      problems: problemsWith(latency),
      shelf: search,
      onStep: (state) =>
        options.onStep("search", state, genotypeOf(space, state.alpha)),
    },
  );
  const genotype = genotypeOf(space, searched.alpha);
  const found = new SupernetEvaluator(
    { ...space, candidates: genotype.map((name) => [name]) },
    recipe.losses,
  );
  const train = await shelfOf("train");
  const trained = await searchSteps(
    newSearchState(
      inheritedWeights(found.network.layers, layers, searched.theta),
      0,
    ),
    {
      ...options,
      problems: batchProblems({
        ...options,
        batch,
        latency: null,
        evaluator: found,
      }),
      shelf: train,
      onStep: (state) => options.onStep("train", state, genotype),
    },
  );
  const graph = graphOf(
    space.channels,
    genotype,
    found.network.layers,
    trained.theta,
  );
  return {
    genotype,
    searched,
    agreement: compareMethods(
      Array.from({ length: COMPARED }, (_, step) => untimed(step)),
      {
        theta: Float64Array.from(searched.theta),
        alpha: Float64Array.from(searched.alpha),
      },
      recipe.optimiser.rate,
    ),
    trained,
    graph,
    onnx: encodeOnnx(graph),
    shelves: [search, train],
  };
}

/** A name for what these options search, short and of no more than they decide. */
export async function searchId(
  { space, method, lambda, table, recipe, seed }: Omit<
    RunSearchOptions,
    | "code"
    | "patches"
    | "cacheDir"
    | "every"
    | "signal"
    | "onWarning"
    | "onStep"
  >,
): Promise<string> {
  const { steps } = recipe;
  const latency = latencyTerm({ space, lambda, table });
  const decided = await digestOf({ space, latency, recipe });
  return `${method}-seed-${seed}-steps-${steps}-${decided.slice(0, 8)}`;
}

function latencyTerm(
  { space, lambda, table }: Pick<
    RunSearchOptions,
    "space" | "lambda" | "table"
  >,
): LatencyTerm | null {
  if (lambda === 0) return null;
  const milliseconds = space.candidates.map((names) =>
    names.map((name) => table.operations[name]!.milliseconds)
  );
  return { lambda, milliseconds };
}
