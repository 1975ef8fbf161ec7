import { digestOf } from "../../../canon/digest_of.ts";
import type {
  SearchGenotype,
  SearchSpace,
} from "../../../models/search/search_space.ts";
import type { PatchSet } from "../../data/patch_set.ts";
import type { FeatureNetwork } from "../../features/feature_network.ts";
import { recipeDigest } from "../../recipe/recipe_digest.ts";
import type { Recipe } from "../../recipe/recipe_schema.ts";
import type { SearchMethodName } from "../gradient/methods.ts";
import type { LatencyTable } from "../latency/latency_schema.ts";
import { latencyTerm } from "../latency/latency_table.ts";
import type { TaskGuidance } from "../network/guided_losses.ts";
import type { SearchState } from "./search_state.ts";

/** What is searched, and how. */
export interface SearchOptions {
  readonly space: SearchSpace;
  readonly method: SearchMethodName;
  /** λ, a loss a millisecond; 0 leaves the time out, and the table then decides nothing. */
  readonly lambda: number;
  readonly table: LatencyTable;
  /** Its steps, batch, rate and losses, for each phase of the search and again for the training of what was found. */
  readonly recipe: Recipe;
  /** Of the recipe's perception loss; null where it has none. */
  readonly features: FeatureNetwork | null;
  /** A task that guides search and training: the patches then say what is salient; null for none. */
  readonly task: TaskGuidance | null;
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
  onStep(phase: string, state: SearchState, genotype: SearchGenotype): void;
}

/** Everything that decides the bytes of a search. */
export async function searchIdentity(
  options: SearchOptions,
): Promise<Record<string, unknown>> {
  return {
    space: options.space,
    method: options.method,
    latency: latencyTerm(options),
    recipe: await recipeDigest(options.recipe),
    features: options.features?.digest ?? null,
    task: options.task,
    data: options.patches.digest,
    seed: options.seed,
    code: options.code,
  };
}

/** A name for what these options search, short and of no more than they decide. */
export async function searchId(
  { space, method, lambda, table, recipe, seed, task }: Pick<
    SearchOptions,
    "space" | "method" | "lambda" | "table" | "recipe" | "seed" | "task"
  >,
): Promise<string> {
  const { steps } = recipe;
  const latency = latencyTerm({ space, lambda, table });
  const decided = await digestOf({
    space,
    latency,
    recipe,
    ...task !== null && { task },
  });
  return `${method}-seed-${seed}-steps-${steps}-${decided.slice(0, 8)}`;
}
