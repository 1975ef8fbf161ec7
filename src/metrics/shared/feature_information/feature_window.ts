/** A window of 3 × 3 features as a distribution, and what is known of that. */
import { lnNear } from "../../../numeric/ln_near.ts";

/** Of a window, in column-major order. */
export const PLACES = 9;

/** Nine features as a distribution over their places. */
export class FeatureWindow {
  /** The features, column by column; once distributed, stretched to 0..1. */
  readonly values = new Float64Array(PLACES);
  readonly probabilities = new Float64Array(PLACES);
  readonly cumulative = new Float64Array(PLACES);
  /** Less their mean. */
  readonly centred = new Float64Array(PLACES);
  /** 0 where the probability is 0. */
  readonly logarithms = new Float64Array(PLACES);
  /** In nats. */
  entropy = 0;
  /** Of the place, 1 to 9. */
  mean = 0;
  deviation = 0;
  squares = 0;
  #distributed = false;

  open(data: Float64Array, at: number, width: number): void {
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
    this.#distributed = false;
  }

  hasValuesOf({ values }: FeatureWindow): boolean {
    for (let i = 0; i < PLACES; i++) {
      if (this.values[i] !== values[i]) return false;
    }
    return true;
  }

  /** The sums are in the released code's order: windows that differ by rounding alone depend on it. */
  distribute(): void {
    if (this.#distributed) return;
    this.#distributed = true;
    const { values, probabilities, cumulative, centred, logarithms } = this;
    let least = values[0]!, most = least;
    for (let i = 1; i < PLACES; i++) {
      const value = values[i]!;
      least = value < least ? value : least;
      most = value > most ? value : most;
    }
    if (least === most) values.fill(1);
    else {
      const span = most - least;
      for (let i = 0; i < PLACES; i++) values[i] = (values[i]! - least) / span;
    }
    const total = (values[0]! + values[1]! + values[2]!) +
      (values[3]! + values[4]! + values[5]!) +
      (values[6]! + values[7]! + values[8]!);
    let sum = 0, mean = 0, squareMean = 0, entropy = 0;
    for (let i = 0; i < PLACES; i++) {
      const p = values[i]! / total;
      probabilities[i] = p;
      sum += p;
      cumulative[i] = sum;
      mean += (i + 1) * p;
      squareMean += (i + 1) * (i + 1) * p;
      const logarithm = p > 0 ? lnNear(p) : 0;
      logarithms[i] = logarithm;
      entropy -= p * logarithm;
    }
    const middle = sum / PLACES;
    let squares = 0;
    for (let i = 0; i < PLACES; i++) {
      const difference = probabilities[i]! - middle;
      centred[i] = difference;
      squares += difference * difference;
    }
    this.entropy = entropy;
    this.mean = mean;
    // A distribution on one place may round to a little below 0.
    this.deviation = Math.sqrt(Math.max(squareMean - mean * mean, 0));
    this.squares = squares;
  }
}
