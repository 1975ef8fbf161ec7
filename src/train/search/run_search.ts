/** From a space, a table of latencies and patches to a trained network: search, choose, train what was chosen. */
import { chooseGenotype, type ChosenGenotype } from "./run/choose_genotype.ts";
import { searchIdentity, type SearchOptions } from "./run/search_options.ts";
import type { SearchShelf } from "./run/search_shelf.ts";
import { type TrainedGenotype, trainGenotype } from "./run/train_genotype.ts";

/** What came of it. */
export interface SearchOutcome
  extends
    Pick<ChosenGenotype, "genotype" | "phases" | "agreement">,
    Pick<TrainedGenotype, "graph" | "onnx"> {
  /** Of the found network's own training, at its last step. */
  readonly trained: TrainedGenotype["state"];
  /** Where the last states lie: remove them once the network is kept. */
  readonly shelves: readonly SearchShelf[];
}

/**
 * Searches, and trains the network of what was chosen on the same patches, from the weights it had in the supernet. All of it goes on
 * from checkpoints; the same options give the same bytes.
 *
 * @throws As `searchSteps` does.
 */
export async function runSearch(
  options: SearchOptions,
): Promise<SearchOutcome> {
  const { genotype, phases, agreement, inherit, shelves } =
    await chooseGenotype(options);
  const identity = await searchIdentity(options);
  const { state, graph, onnx, shelf } = await trainGenotype(
    options,
    genotype,
    identity,
    inherit,
  );
  return {
    genotype,
    phases,
    agreement,
    trained: state,
    graph,
    onnx,
    shelves: [...shelves, shelf],
  };
}
