/** Feature mutual information of one window, every step in the order of the released code. */
import { ln } from "../../../numeric/ln.ts";
import { type FeatureWindow, PLACES } from "./feature_window.ts";

/**
 * 2·I / (H + H') of the distributions of two windows; where they lie on one place but for rounding, it is what this order
 * makes of the rounding.
 *
 * @param own One of them, its features not all equal.
 * @param fused The other, its features not all equal.
 */
export function shareInOrder(
  own: FeatureWindow,
  fused: FeatureWindow,
): number {
  const a = distribution(own), f = distribution(fused);
  if (a.deviation === 0 || f.deviation === 0) return 0;
  const product = productSum(a.centred, f.centred);
  if (product === 0) return 0;
  const c = product /
    Math.sqrt(
      productSum(a.centred, a.centred) * productSum(f.centred, f.centred),
    );
  const bound = frechetBound(a.cumulative, f.cumulative, c >= 0);
  let covariance = 0;
  for (let i = 0; i < PLACES; i++) {
    for (let j = 0; j < PLACES; j++) {
      covariance = covariance + bound[PLACES * i + j]! -
        f.cumulative[i]! * a.cumulative[j]!;
    }
  }
  const weight = c / (covariance / (f.deviation * a.deviation));
  const entropies = entropyOf(a.probabilities) + entropyOf(f.probabilities);
  const information = entropies -
    jointEntropy(a.probabilities, f.probabilities, bound, weight);
  return information === 0 ? 0 : 2 * information / entropies;
}

interface Distribution {
  readonly probabilities: Float64Array;
  readonly cumulative: Float64Array;
  /** Less their mean. */
  readonly centred: Float64Array;
  /** Of the place; 0 where rounding makes its square negative. */
  readonly deviation: number;
}

function distribution(window: FeatureWindow): Distribution {
  const s = Float64Array.from(
    { length: PLACES },
    (_, at) => window.stretched(at),
  );
  const total = (s[0]! + s[1]! + s[2]!) + (s[3]! + s[4]! + s[5]!) +
    (s[6]! + s[7]! + s[8]!);
  const probabilities = s.map((value) => value / total);
  let sum = 0, mean = 0, squareMean = 0;
  const cumulative = probabilities.map((p, i) => {
    mean += (i + 1) * p;
    squareMean += (i + 1) * (i + 1) * p;
    return sum += p;
  });
  return {
    probabilities,
    cumulative,
    centred: probabilities.map((p) => p - sum / PLACES),
    deviation: Math.sqrt(Math.max(squareMean - mean * mean, 0)),
  };
}

function productSum(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
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
  own: Float64Array,
  fused: Float64Array,
  bound: Float64Array,
  weight: number,
): number {
  let entropy = 0;
  const add = (i: number, j: number, ofBound: number): void => {
    const p = weight * ofBound + (1 - weight) * fused[i]! * own[j]!;
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
function entropyOf(probabilities: Float64Array): number {
  return probabilities.reduce(
    (entropy, p) => p === 0 ? entropy : entropy - p * log2(p),
    0,
  );
}

const LN2 = ln(2);

function log2(x: number): number {
  return ln(x) / LN2;
}
