import { contentLosses } from "../../step/content_losses.ts";
import { patchView } from "../../step/patch_view.ts";
import type { Patch } from "../../data/patch_set.ts";
import type { Recipe } from "../../recipe/recipe_schema.ts";
import { softmaxOf } from "../../tape/softmax_of.ts";
import { innerProduct, numberOf } from "../../tape/sums.ts";
import { Tape } from "../../tape/tape.ts";
import type { TapeTensor } from "../../tape/tensor.ts";
import type { BilevelPoint, LossSlopes } from "../gradient/bilevel.ts";
import { type SearchSpace, type Supernet, supernet } from "./supernet.ts";

/** What the validation loss adds for time: λ · Σ over places of the expected latency. */
export interface LatencyTerm {
  /** λ, a loss a millisecond. */
  readonly lambda: number;
  /** Milliseconds of each candidate, place by place. */
  readonly milliseconds: readonly (readonly number[])[];
}

/** Evaluates a supernet on patches, on a memory of its own. */
export class SupernetEvaluator {
  readonly network: Supernet;
  readonly #space: SearchSpace;
  readonly #losses: Recipe["losses"];
  readonly #tape = new Tape();

  constructor(space: SearchSpace, losses: Recipe["losses"]) {
    this.network = supernet(space);
    this.#space = space;
    this.#losses = losses;
  }

  /**
   * The mean loss over patches, with its gradients by θ and by the logits α (softmax place by place), summed in float64 in the
   * order of the patches. α is empty where every place has one candidate.
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
    for (const patch of patches) {
      const tape = this.#tape;
      tape.clear();
      const logits = logitsOf(tape, this.#space, alpha);
      const shares = logits.map((place) => softmaxOf(tape, place));
      const [ir, vi] = [patch.ir, patch.vi].map((levels) =>
        tape.constant(
          { channels: 1, height: side, width: side },
          Float32Array.from(levels, (level) => level / 255),
        )
      ) as [TapeTensor, TapeTensor];
      const made = this.network.run(tape, theta, shares, ir, vi);
      const view = patchView(tape, ir, vi, made.fused);
      const parts = contentLosses(view, this.#losses, null);
      if (latency !== null) {
        const { lambda, milliseconds } = latency;
        for (const [place, share] of shares.entries()) {
          const times = tape.constant(share, milliseconds[place]!);
          const value = innerProduct(tape, share, times);
          parts.push({ name: "latency", weight: lambda, value });
        }
      }
      for (const { weight, value } of parts) {
        slopes.loss += weight * numberOf(tape, value) / patches.length;
      }
      tape.backward(
        ...parts.map(({ value, weight }) => [value, weight] as const),
      );
      addGradients(tape, made.variables, patches.length, slopes.theta);
      if (alpha.length > 0) {
        addGradients(tape, logits, patches.length, slopes.alpha);
      }
    }
    return slopes;
  }
}

/** The logits of each place; a place with one candidate has no say, and its logit is 0. */
function logitsOf(
  tape: Tape,
  { candidates }: SearchSpace,
  alpha: Float64Array,
): TapeTensor[] {
  let at = 0;
  return candidates.map(({ length }) => {
    const shape = { channels: length, height: 1, width: 1 };
    if (alpha.length === 0) {
      return tape.constant(shape, new Float32Array(length));
    }
    const numbers = alpha.subarray(at, at + length);
    at += length;
    return tape.variable(shape, numbers);
  });
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
