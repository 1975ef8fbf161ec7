import type { PlacedLayer } from "../../../models/search/search_operation.ts";
import type {
  SearchGenotype,
  SearchSpace,
} from "../../../models/search/search_space.ts";
import type { Patch } from "../../data/patch_set.ts";
import type { FeatureNetwork } from "../../features/feature_network.ts";
import type { Recipe } from "../../recipe/recipe_schema.ts";
import { FeatureMemory } from "../../step/feature_memory.ts";
import { countOf } from "../../tape/shape.ts";
import { softmaxOf } from "../../tape/softmax_of.ts";
import { numberOf } from "../../tape/sums.ts";
import { Tape } from "../../tape/tape.ts";
import type { TapeTensor } from "../../tape/tensor.ts";
import type { BilevelPoint, LossSlopes } from "../gradient/bilevel.ts";
import { branchLosses } from "./branch_losses.ts";
import { guidedLosses, type TaskGuidance } from "./guided_losses.ts";
import { latencyLosses, type LatencyTerm } from "./latency_loss.ts";
import { SALIENCY_LAYERS } from "./saliency_head.ts";
import { type Supernet, supernet } from "./supernet.ts";
import { unitLevels } from "../../step/unit_levels.ts";

/** What is evaluated. */
export interface SupernetEvaluatorOptions {
  readonly space: SearchSpace;
  readonly losses: Recipe["losses"];
  /** The choice at some places. */
  readonly decided?: SearchGenotype;
  /** Whose features a perception loss compares. */
  readonly features?: FeatureNetwork | null;
  /** A task that guides; its head's weights come behind the network's. */
  readonly task?: TaskGuidance | null;
}

/** Evaluates a supernet on patches, on a memory of its own. */
export class SupernetEvaluator {
  readonly network: Supernet;
  /** All there is to learn, in the order of θ. */
  readonly layers: readonly PlacedLayer[];
  readonly #task: TaskGuidance | null;
  readonly #losses: Recipe["losses"];
  readonly #features: FeatureMemory | null;
  readonly #tape = new Tape();

  constructor(
    { space, losses, decided, features = null, task = null }:
      SupernetEvaluatorOptions,
  ) {
    this.network = supernet(space, decided);
    this.#task = task;
    const head = task === null ? [] : SALIENCY_LAYERS;
    this.layers = [...this.network.layers, ...head];
    this.#losses = losses;
    const { perception } = losses;
    this.#features = perception && features
      ? new FeatureMemory(features.open(this.#tape), perception.depths)
      : null;
    this.#tape.keep();
  }

  /**
   * The mean loss over patches, with its gradients by θ and by the logits α (softmax place by place), summed in float64 in the
   * order of the patches. α is empty where nothing is open.
   *
   * @param latency null leaves the time out.
   */
  evaluate(
    { theta, alpha }: BilevelPoint,
    patches: readonly Patch[],
    side: number,
    latency: LatencyTerm | null,
  ): LossSlopes {
    const slopes = {
      loss: 0,
      theta: new Float64Array(theta.length),
      alpha: new Float64Array(alpha.length),
    };
    const { places } = this.network;
    for (const patch of patches) {
      const tape = this.#tape;
      tape.clear();
      this.#features?.clear();
      const logits = this.#logits(alpha);
      const shares = new Map(
        places.map(({ name }, i) => [name, softmaxOf(tape, logits[i]!)]),
      );
      const sources = [patch.ir, patch.vi].map((levels) =>
        tape.constant(
          { channels: 1, height: side, width: side },
          unitLevels(levels),
        )
      ) as [TapeTensor, TapeTensor];
      const made = this.network.run(tape, theta, shares, ...sources);
      const features = this.#features?.of ?? null;
      let parts = branchLosses(tape, sources, made, this.#losses, features);
      const variables = [...made.variables];
      if (this.#task !== null) {
        const count = made.variables.reduce((sum, of) => sum + countOf(of), 0);
        const own = theta.subarray(count);
        const guided = guidedLosses(tape, parts, made.fused, {
          task: this.#task,
          theta: own,
          salient: patch.salient,
        });
        parts = guided.losses;
        variables.push(...guided.variables);
      }
      if (latency !== null) {
        parts.push(...latencyLosses(tape, places, shares, latency));
      }
      for (const { weight, value } of parts) {
        slopes.loss += weight * numberOf(tape, value) / patches.length;
      }
      tape.backward(
        ...parts.map(({ value, weight }) => [value, weight] as const),
      );
      addGradients(tape, variables, patches.length, slopes.theta);
      addGradients(tape, logits, patches.length, slopes.alpha);
    }
    return slopes;
  }

  #logits(alpha: Float64Array): TapeTensor[] {
    let at = 0;
    return this.network.places.map(({ candidates: { length } }) => {
      const shape = { channels: length, height: 1, width: 1 };
      const numbers = alpha.subarray(at, at + length);
      at += length;
      return this.#tape.variable(shape, numbers);
    });
  }
}

function addGradients(
  tape: Tape,
  variables: readonly TapeTensor[],
  patches: number,
  into: Float64Array,
): void {
  let at = 0;
  for (const variable of variables) {
    for (const slope of tape.readGradient(variable)) {
      into[at++]! += slope / patches;
    }
  }
}
