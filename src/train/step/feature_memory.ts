import type { OpenFeatures } from "../features/feature_network.ts";
import type { FeaturesOf } from "../losses/refresh_loss.ts";
import type { TapeTensor } from "../tape/tensor.ts";

/** Features of planes, each plane's computed once, to all depths that are ever compared. */
export class FeatureMemory {
  readonly #open: OpenFeatures;
  readonly #depths: readonly number[];
  readonly #known = new Map<number, readonly TapeTensor[]>();

  /** @param depths in rising order. */
  constructor(open: OpenFeatures, depths: readonly number[]) {
    this.#open = open;
    this.#depths = depths;
  }

  /** To be called when the tape is cleared. */
  clear(): void {
    this.#known.clear();
  }

  /** Features of a plane at some of the depths. */
  readonly of: FeaturesOf = (plane, depths) => {
    let all = this.#known.get(plane.address);
    if (all === undefined) {
      all = this.#open.features(plane, this.#depths);
      this.#known.set(plane.address, all);
    }
    const found = all;
    return depths.map((depth) => found[this.#depths.indexOf(depth)]!);
  };
}
