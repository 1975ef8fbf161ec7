/** Feature mutual information of one window, every sum in the order of the released code. */
import { ln } from "../../../numeric/ln.ts";
import { type FeatureWindow, PLACES } from "./feature_window.ts";

/**
 * 2·I / (H + H') of two distributions that correlate; where they lie on one place but for rounding, it is what this order
 * makes of the rounding.
 *
 * @param own One of them, its deviation not 0.
 * @param fused The other, its deviation not 0.
 */
export function shareInOrder(
  own: FeatureWindow,
  fused: FeatureWindow,
): number {
  let product = 0;
  for (let i = 0; i < PLACES; i++) {
    product += own.centred[i]! * fused.centred[i]!;
  }
  const c = product / Math.sqrt(own.squares * fused.squares);
  const bound = frechetBound(own.cumulative, fused.cumulative, c >= 0);
  let covariance = 0;
  for (let i = 0; i < PLACES; i++) {
    for (let j = 0; j < PLACES; j++) {
      covariance = covariance + bound[PLACES * i + j]! -
        fused.cumulative[i]! * own.cumulative[j]!;
    }
  }
  const weight = c / (covariance / (fused.deviation * own.deviation));
  const information = entropyOf(own) + entropyOf(fused) -
    jointEntropy(own, fused, bound, weight);
  return information === 0
    ? 0
    : 2 * information / (entropyOf(own) + entropyOf(fused));
}

/** Its cumulative distribution, of the fused place and the own one. */
function frechetBound(
  own: Float64Array,
  fused: Float64Array,
  isUpper: boolean,
): Float64Array {
  const bound = new Float64Array(PLACES * PLACES);
  for (let i = 0; i < PLACES; i++) {
    for (let j = 0; j < PLACES; j++) {
      const sum = fused[i]! + own[j]!;
      bound[PLACES * i + j] = isUpper
        ? 0.5 * (sum - Math.abs(fused[i]! - own[j]!))
        : 0.5 * (sum - 1 + Math.abs(sum - 1));
    }
  }
  return bound;
}

/** The first place, then those beside it along each axis, then the others row by row. */
function jointEntropy(
  own: FeatureWindow,
  fused: FeatureWindow,
  bound: Float64Array,
  weight: number,
): number {
  let entropy = 0;
  const add = (i: number, j: number, ofBound: number): void => {
    const p = weight * ofBound +
      (1 - weight) * fused.probabilities[i]! * own.probabilities[j]!;
    if (p !== 0) entropy -= p * log2(Math.abs(p));
  };
  add(0, 0, bound[0]!);
  for (let i = 1; i < PLACES; i++) {
    add(i, 0, bound[PLACES * i]! - bound[PLACES * (i - 1)]!);
  }
  for (let j = 1; j < PLACES; j++) add(0, j, bound[j]! - bound[j - 1]!);
  for (let i = 1; i < PLACES; i++) {
    for (let j = 1; j < PLACES; j++) {
      const at = PLACES * i + j, before = at - PLACES;
      const cell = bound[at]! - bound[before]! - bound[at - 1]! +
        bound[before - 1]!;
      add(i, j, cell);
    }
  }
  return entropy;
}

/** In bits. */
function entropyOf({ probabilities }: FeatureWindow): number {
  let entropy = 0;
  for (const p of probabilities) if (p !== 0) entropy -= p * log2(p);
  return entropy;
}

const LN2 = ln(2);

function log2(x: number): number {
  return ln(x) / LN2;
}
