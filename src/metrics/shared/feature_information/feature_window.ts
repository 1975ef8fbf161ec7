/** A window of 3 × 3 features as a distribution, and what is known of that. */
import { lnOfEach } from "../../../numeric/ln_of_each.ts";
import type { FeatureMap } from "./feature_map.ts";

/** Of a window, in column-major order. */
export const PLACES = 9;

const UNIFORM = 1 / PLACES;

/** Nine features, and their distribution over their places once it is asked for. */
export class FeatureWindow {
  readonly values = new Float64Array(PLACES);
  least = 0;
  most = 0;
  readonly probabilities = new Float64Array(PLACES);
  readonly cumulative = new Float64Array(PLACES);
  /** In nats; of no meaning where the probability is 0. */
  readonly logarithms = new Float64Array(PLACES);
  /** In nats. */
  entropy = 0;
  /** Of the place, 1 to 9. */
  mean = 0;
  deviation = 0;
  /** Of the probabilities less their mean, summed. */
  squares = 0;
  #isDistributed = false;

  /** Looks at the window whose upper left corner is at a place of a map. */
  open({ plane: { width, data }, least, most }: FeatureMap, at: number): void {
    const { values } = this, below = at + width, lowest = below + width;
    values[0] = data[at]!;
    values[1] = data[below]!;
    values[2] = data[lowest]!;
    values[3] = data[at + 1]!;
    values[4] = data[below + 1]!;
    values[5] = data[lowest + 1]!;
    values[6] = data[at + 2]!;
    values[7] = data[below + 2]!;
    values[8] = data[lowest + 2]!;
    this.least = least[at]!;
    this.most = most[at]!;
    this.#isDistributed = false;
  }

  get isConstant(): boolean {
    return this.least === this.most;
  }

  equals({ values }: FeatureWindow): boolean {
    for (let i = 0; i < PLACES; i++) {
      if (this.values[i] !== values[i]) return false;
    }
    return true;
  }

  /** Whether both are the same once each is stretched to 0..1; products, so that no quotient is rounded. */
  equalsInShape(other: FeatureWindow): boolean {
    const range = this.most - this.least, otherRange = other.most - other.least;
    if (range === 0 || otherRange === 0) return range === otherRange;
    for (let i = 0; i < PLACES; i++) {
      const own = this.values[i]! - this.least;
      if (own * otherRange !== (other.values[i]! - other.least) * range) {
        return false;
      }
    }
    return true;
  }

  /** Whether the features are what another window's become when they are stretched to 0..1, equal ones to 1. */
  equalsStretched(other: FeatureWindow): boolean {
    if (this.most !== 1 || this.least !== (other.isConstant ? 1 : 0)) {
      return false;
    }
    for (let i = 0; i < PLACES; i++) {
      if (this.values[i] !== other.stretched(i)) return false;
    }
    return true;
  }

  /** A feature stretched to 0..1; 1 where all are equal. */
  stretched(at: number): number {
    const { values, least, most } = this;
    return least === most ? 1 : (values[at]! - least) / (most - least);
  }

  /** Works out the distribution of features that are not all equal. */
  distribute(): void {
    if (this.#isDistributed) return;
    this.#isDistributed = true;
    const { values, least, probabilities, cumulative, logarithms } = this;
    let total = 0;
    for (let i = 0; i < PLACES; i++) total += values[i]! - least;
    const scale = 1 / total;
    let sum = 0, mean = 0, squareMean = 0, squares = 0;
    for (let i = 0; i < PLACES; i++) {
      const p = (values[i]! - least) * scale, place = i + 1;
      sum += p;
      mean += place * p;
      squareMean += place * place * p;
      squares += p * p;
      probabilities[i] = p;
      cumulative[i] = sum;
    }
    lnOfEach(probabilities, PLACES, logarithms);
    let entropy = 0;
    for (let i = 0; i < PLACES; i++) {
      entropy -= probabilities[i]! * logarithms[i]!;
    }
    this.entropy = entropy;
    this.mean = mean;
    this.deviation = Math.sqrt(Math.max(squareMean - mean * mean, 0));
    this.squares = squares - UNIFORM;
  }
}
