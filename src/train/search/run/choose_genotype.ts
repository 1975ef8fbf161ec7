import type { SearchPlace } from "../../../models/search/feature_maker.ts";
import type { SearchGenotype } from "../../../models/search/search_space.ts";
import {
  compareMethods,
  type MethodAgreement,
} from "../gradient/compare_methods.ts";
import { latencyTerm } from "../latency/latency_table.ts";
import { genotypeOf, inheritedWeights } from "../network/genotype.ts";
import type { LatencyTerm } from "../network/latency_loss.ts";
import { startWeights } from "../network/start_weights.ts";
import { SupernetEvaluator } from "../network/supernet_evaluator.ts";
import { batchProblems } from "./batch_problems.ts";
import { searchIdentity, type SearchOptions } from "./search_options.ts";
import { searchPhases } from "./search_phases.ts";
import { openSearchShelf, type SearchShelf } from "./search_shelf.ts";
import { newSearchState, type SearchState } from "./search_state.ts";
import { searchSteps } from "./search_steps.ts";

/** Batches over which the ways are compared. */
const COMPARED = 8;

/** A phase at its last step. */
export interface SearchedPhase {
  readonly name: string;
  readonly state: SearchState;
  /** Logits by place and candidate, of what was open. */
  readonly logits: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What a search chose. */
export interface ChosenGenotype {
  readonly genotype: SearchGenotype;
  readonly phases: readonly SearchedPhase[];
  /** The three ways beside each other where the search ended, without the term of time, ξ the first step's rate. */
  readonly agreement: readonly MethodAgreement[];
  /** Gives a network what the last supernet had learnt of its layers; the others start. */
  readonly inherit: (evaluator: SupernetEvaluator) => Float32Array;
  /** Where the last states lie. */
  readonly shelves: readonly SearchShelf[];
}

/**
 * Searches phase by phase, and takes at the end of each the best candidate of each place that it chooses. All of it goes on from
 * checkpoints; the same options give the same choice.
 *
 * @throws As `searchSteps` does.
 */
export async function chooseGenotype(
  options: SearchOptions,
): Promise<ChosenGenotype> {
  const { space, recipe, seed, features, task } = options;
  const latency = latencyTerm(options);
  const identity = await searchIdentity(options);
  const shelves: SearchShelf[] = [];
  const phases: SearchedPhase[] = [];
  let agreement: readonly MethodAgreement[] = [];
  let genotype: SearchGenotype = {};
  let inherit = ({ layers }: SupernetEvaluator): Float32Array =>
    startWeights(layers, seed);
  const plan = searchPhases(space);
  for (const phase of plan) {
    const decided = genotype;
    const evaluator = new SupernetEvaluator({
      space: phase.space,
      decided,
      losses: recipe.losses,
      features,
      task,
    });
    const { places, logits } = evaluator.network;
    const problems = (latency: LatencyTerm | null) =>
      batchProblems({ ...options, batch: recipe.batch, latency, evaluator });
    const shelf = await openSearchShelf(
      options.cacheDir,
      { ...identity, phase: phase.name },
      options.onWarning,
    );
    shelves.push(shelf);
    const chosen = (alpha: ArrayLike<number>): SearchGenotype =>
      genotypeOf(places, alpha, decided);
    const state = await searchSteps(
      newSearchState(inherit(evaluator), logits),
      {
        ...options,
        problems: problems(latency),
        moves: places.flatMap((place) =>
          place.candidates.map(() => phase.chooses(place))
        ),
        shelf,
        onStep: (state) =>
          options.onStep(phase.name, state, chosen(state.alpha)),
      },
    );
    const open = new Set(
      places.filter((place) => !phase.chooses(place)).map(({ name }) => name),
    );
    genotype = Object.fromEntries(
      Object.entries(chosen(state.alpha)).filter(([name]) => !open.has(name)),
    );
    phases.push({
      name: phase.name,
      state,
      logits: namedLogits(places, state.alpha),
    });
    // What the network before had stays.
    inherit = ({ layers }) =>
      inheritedWeights(
        layers,
        [...layers, ...evaluator.layers],
        Float32Array.of(...startWeights(layers, seed), ...state.theta),
      );
    if (phase !== plan.at(-1)) continue;
    const untimed = problems(null);
    agreement = compareMethods(
      Array.from({ length: COMPARED }, (_, step) => untimed(step)),
      {
        theta: Float64Array.from(state.theta),
        alpha: Float64Array.from(state.alpha),
      },
      recipe.optimiser.rate,
    );
  }
  return { genotype, phases, agreement, inherit, shelves };
}

function namedLogits(
  places: readonly SearchPlace[],
  alpha: ArrayLike<number>,
): SearchedPhase["logits"] {
  let at = 0;
  return Object.fromEntries(places.map(({ name, candidates }) => [
    name,
    Object.fromEntries(
      candidates.map((candidate) => [candidate, alpha[at++]!]),
    ),
  ]));
}
