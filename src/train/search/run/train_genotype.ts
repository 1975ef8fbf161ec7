import { encodeOnnx } from "../../../models/onnx/encode.ts";
import type { Graph } from "../../../models/onnx/graph.ts";
import type { SearchGenotype } from "../../../models/search/search_space.ts";
import { graphOf } from "../network/graph_of.ts";
import { startWeights } from "../network/start_weights.ts";
import { SupernetEvaluator } from "../network/supernet_evaluator.ts";
import { batchProblems } from "./batch_problems.ts";
import type { SearchOptions } from "./search_options.ts";
import { openSearchShelf, type SearchShelf } from "./search_shelf.ts";
import { newSearchState, type SearchState } from "./search_state.ts";
import { searchSteps } from "./search_steps.ts";

/** A network whose places are all decided, trained. */
export interface TrainedGenotype {
  /** At its last step. */
  readonly state: SearchState;
  readonly graph: Graph;
  readonly onnx: Uint8Array<ArrayBuffer>;
  /** Where the last state lies: remove it once the network is kept. */
  readonly shelf: SearchShelf;
}

/**
 * Trains a network of a space for the steps of the recipe; it goes on from checkpoints.
 *
 * @param identity everything that decides its bytes, beside the genotype.
 * @param inherited gives its start from that of a seed; that itself where left out.
 * @throws As `searchSteps` does.
 */
export async function trainGenotype(
  options: Omit<SearchOptions, "lambda" | "table">,
  genotype: SearchGenotype,
  identity: Readonly<Record<string, unknown>>,
  inherited: (evaluator: SupernetEvaluator) => Float32Array = ({ layers }) =>
    startWeights(layers, options.seed),
): Promise<TrainedGenotype> {
  const { space, recipe, features, task, cacheDir, onWarning } = options;
  const evaluator = new SupernetEvaluator({
    space,
    decided: genotype,
    losses: recipe.losses,
    features,
    task,
  });
  const shelf = await openSearchShelf(
    cacheDir,
    { ...identity, genotype, phase: "train" },
    onWarning,
  );
  const state = await searchSteps(newSearchState(inherited(evaluator), 0), {
    ...options,
    problems: batchProblems({
      ...options,
      batch: recipe.batch,
      latency: null,
      evaluator,
    }),
    shelf,
    onStep: (state) => options.onStep("train", state, genotype),
  });
  const graph = graphOf(space, genotype, state.theta);
  return { state, graph, onnx: encodeOnnx(graph), shelf };
}
