/**
 * How much of the sources' features the fused image tells, window by window: Haghighat and Razian's fast feature mutual
 * information (AICT 2014).
 *
 * Each window of 3 × 3 features is taken for a distribution over its nine places, in column-major order. The joint
 * distribution of two such is a mixture of their product and of the Fréchet bound that couples them along (or against)
 * their order, mixed so that its correlation is that of the two distributions (Nelsen 1987).
 */
import { lnOfEach } from "../../../numeric/ln_of_each.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { featureMap } from "./feature_map.ts";
import { FeatureWindow, PLACES } from "./feature_window.ts";
import { shareInOrder } from "./share_in_order.ts";

/**
 * Below this deviation nearly all of a window lies on one place: its entropy and its correlation are small differences of
 * large sums, whose order decides.
 */
const NARROW = 1e-3;

/** Features of one size. */
export interface Features {
  readonly ir: Matrix;
  readonly vi: Matrix;
  readonly fused: Matrix;
}

/**
 * The mean over all windows, and over both sources, of 2·I / (H + H'); NaN where no window fits.
 *
 * A window counts 1 where its features are those of the fused image's.
 *
 * @param equal What that means. `distribution`: both windows are the same distribution. `released`: both hold the same
 * features; for the visible source they are held against the fused ones after these have been stretched to 0..1, unless the
 * infrared ones were the same: a slip of the released code, which all code bases share.
 */
export function featureInformation(
  { ir, vi, fused }: Features,
  equal: "distribution" | "released" = "released",
): number {
  const { width, height } = fused;
  const [ofIr, ofVi, ofFused] = [ir, vi, fused].map(featureMap);
  const a = new FeatureWindow(), b = new FeatureWindow();
  const f = new FeatureWindow();
  let sum = 0;
  for (let y = 0; y + 2 < height; y++) {
    for (let x = 0; x + 2 < width; x++) {
      const at = y * width + x;
      a.open(ofIr!, at);
      b.open(ofVi!, at);
      f.open(ofFused!, at);
      if (equal === "distribution") {
        sum += a.equalsInShape(f) ? 1 : share(a, f);
        sum += b.equalsInShape(f) ? 1 : share(b, f);
        continue;
      }
      const isSame = a.equals(f);
      sum += isSame ? 1 : share(a, f);
      sum += (isSame ? b.equals(f) : b.equalsStretched(f)) ? 1 : share(b, f);
    }
  }
  return sum / 2 / (Math.max(width - 2, 0) * Math.max(height - 2, 0));
}

/** Cells of a Fréchet bound that are not 0: at most one more than both have places. */
const cells = {
  own: new Int32Array(2 * PLACES + 1),
  fused: new Int32Array(2 * PLACES + 1),
  probabilities: new Float64Array(2 * PLACES + 1),
  joint: new Float64Array(2 * PLACES + 1),
  sizes: new Float64Array(2 * PLACES + 1),
  logarithms: new Float64Array(2 * PLACES + 1),
};

/** 2·I / (H + H') of two distributions that differ. */
function share(own: FeatureWindow, fused: FeatureWindow): number {
  // Equal features have the same chance each: all in common with their like, and nothing with any other.
  if (own.isConstant || fused.isConstant) {
    return own.isConstant && fused.isConstant ? 1 : 0;
  }
  own.distribute();
  fused.distribute();
  if (own.deviation < NARROW || fused.deviation < NARROW) {
    return shareInOrder(own, fused);
  }
  let product = -1 / PLACES;
  for (let i = 0; i < PLACES; i++) {
    product += own.probabilities[i]! * fused.probabilities[i]!;
  }
  if (product === 0) return 0;
  const c = product / Math.sqrt(own.squares * fused.squares);
  const count = c > 0
    ? coupleAlong(own.cumulative, fused.cumulative)
    : coupleAgainst(own.cumulative, fused.cumulative);
  let covariance = -own.mean * fused.mean;
  for (let n = 0; n < count; n++) {
    covariance += cells.probabilities[n]! * (cells.own[n]! + 1) *
      (cells.fused[n]! + 1);
  }
  const bound = c / (covariance / (fused.deviation * own.deviation));
  const rest = 1 - bound;
  const both = own.entropy + fused.entropy;
  // The product's part of the entropy is known in closed form; only the bound's cells are more than their product.
  let information = bound * both, ofProduct = rest;
  for (let n = 0; n < count; n++) {
    const i = cells.own[n]!, j = cells.fused[n]!;
    const inProduct = rest * own.probabilities[i]! * fused.probabilities[j]!;
    const joint = inProduct + bound * cells.probabilities[n]!;
    ofProduct -= inProduct;
    information -= inProduct * (own.logarithms[i]! + fused.logarithms[j]!);
    cells.joint[n] = joint;
    cells.sizes[n] = Math.abs(joint);
  }
  cells.joint[count] = ofProduct;
  cells.sizes[count] = Math.abs(rest);
  lnOfEach(cells.sizes, count + 1, cells.logarithms);
  for (let n = 0; n <= count; n++) {
    information += cells.joint[n]! * cells.logarithms[n]!;
  }
  return 2 * information / both;
}

/** The bound min(F, G); returns how many cells it has. */
function coupleAlong(own: Float64Array, fused: Float64Array): number {
  let i = 0, j = 0, count = 0, reached = 0;
  while (i < PLACES && j < PLACES) {
    const ofOwn = own[i]!, ofFused = fused[j]!;
    const next = Math.min(ofOwn, ofFused);
    cells.own[count] = i;
    cells.fused[count] = j;
    cells.probabilities[count] = next - reached;
    count += Number(next > reached);
    i += Number(ofOwn <= next);
    j += Number(ofFused <= next);
    reached = next;
  }
  return count;
}

/** The bound max(F + G − 1, 0); returns how many cells it has. */
function coupleAgainst(own: Float64Array, fused: Float64Array): number {
  let i = 0, j = PLACES - 1, count = 0, reached = 0;
  while (i < PLACES && j >= 0) {
    const ofOwn = own[i]!, ofFused = j === 0 ? 1 : 1 - fused[j - 1]!;
    const next = Math.min(ofOwn, ofFused);
    cells.own[count] = i;
    cells.fused[count] = j;
    cells.probabilities[count] = next - reached;
    count += Number(next > reached);
    i += Number(ofOwn <= next);
    j -= Number(ofFused <= next);
    reached = next;
  }
  return count;
}
