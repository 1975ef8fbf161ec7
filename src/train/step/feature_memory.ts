import type { OpenFeatures } from "../features/feature_network.ts";
import type { FeaturesOf } from "../losses/refresh_loss.ts";
import type { TapeTensor } from "../tape/tensor.ts";

/**
 * Features of planes, each plane's computed once: of one that varies to all depths that are ever compared, of a fixed one to
 * the deepest that is asked for.
 */
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
    const deepest = depths.reduce((a, b) => Math.max(a, b), 0);
    const wanted = plane.varies
      ? this.#depths
      : this.#depths.filter((depth) => depth <= deepest);
    let all = this.#known.get(plane.address) ?? [];
    if (all.length < wanted.length) {
      all = this.#open.features(plane, wanted);
      this.#known.set(plane.address, all);
    }
    return depths.map((depth) => all[this.#depths.indexOf(depth)]!);
  };
}
