/** The moments of single windows to a code base's last bit, for where its own rounding decides a value. */
import type { Matrix } from "../../planes/matrix.ts";
import type { IndexWindow } from "./index_window.ts";

/** Of two images below one place of a window. */
export interface ExactWindowMoments {
  readonly varianceA: number;
  readonly varianceB: number;
  readonly covariance: number;
}

const NOTHING = { varianceA: 0, varianceB: 0, covariance: 0 };

/**
 * Looks at two images of one size, `x` and `y` being the window's left and top.
 *
 * @returns null where the window has no exact sums.
 */
export function exactMoments(
  window: IndexWindow,
  a: Matrix,
  b: Matrix,
): ((x: number, y: number) => ExactWindowMoments) | null {
  const { side, exactSum } = window;
  if (exactSum === null) return null;
  const columns = a.width - side + 1, rows = a.height - side + 1;
  const ofA = new Float64Array(side * side), ofB = ofA.slice();
  const products = ofA.slice();
  // Flat windows come in crowds, and those of one row have the same bits but for an image's last three.
  let flat = { a: NaN, b: NaN, y: -1, moments: NOTHING };
  return (x, y) => {
    copyWindow(a, x, y, side, ofA);
    copyWindow(b, x, y, side, ofB);
    const isFlat = isConstant(ofA) && isConstant(ofB);
    if (isFlat) {
      if (ofA[0] === 0 && ofB[0] === 0) return NOTHING;
      const isKnown = flat.y === y && flat.a === ofA[0] && flat.b === ofB[0];
      if (isKnown && y < rows - 3) return flat.moments;
    }
    const place = { x, y, columns, rows };
    const sumOfProducts = (
      first: Float64Array,
      second: Float64Array,
    ): number => {
      for (let at = 0; at < products.length; at++) {
        products[at] = first[at]! * second[at]!;
      }
      return exactSum(products, place);
    };
    const meanA = exactSum(ofA, place), meanB = exactSum(ofB, place);
    const moments = {
      varianceA: sumOfProducts(ofA, ofA) - meanA * meanA,
      varianceB: sumOfProducts(ofB, ofB) - meanB * meanB,
      covariance: sumOfProducts(ofA, ofB) - meanA * meanB,
    };
    if (isFlat) flat = { a: ofA[0]!, b: ofB[0]!, y, moments };
    return moments;
  };
}

function copyWindow(
  { width, data }: Matrix,
  x: number,
  y: number,
  side: number,
  to: Float64Array,
): void {
  for (let line = 0, at = 0; line < side; line++) {
    const from = (y + line) * width + x;
    for (let column = 0; column < side; column++) {
      to[at++] = data[from + column]!;
    }
  }
}

function isConstant(samples: Float64Array): boolean {
  const first = samples[0];
  for (let at = 1; at < samples.length; at++) {
    if (samples[at] !== first) return false;
  }
  return true;
}
