/**
 * Arc tangent from IEEE basic operations only: the same bits in every JavaScript engine.
 *
 * `Math.atan` is implementation-defined in ECMAScript; a digest over metric values may not rest on it.
 */

/** atan(j/8) for j = 0..8, as a rounded value and what the rounding lost. */
// deno-fmt-ignore
const INNER_HIGH = new Float64Array([
  0, 0.12435499454676144, 0.24497866312686414, 0.35877067027057225, 0.4636476090008061,
  0.5585993153435624, 0.6435011087932844, 0.7188299996216245, 0.7853981633974483,
]);
// deno-fmt-ignore
const INNER_LOW = new Float64Array([
  0, -3.1253241424539383e-18, 1.0698755618734451e-17, -2.4623815582638635e-17, 2.2698777452961687e-17,
  -5.4556305485916264e-18, 1.5834785051444286e-17, -2.1478388444456983e-17, 3.061616997868383e-17,
]);
/** atan(8/j) = π/2 − atan(j/8), likewise. */
// deno-fmt-ignore
const OUTER_HIGH = new Float64Array([
  1.5707963267948966, 1.446441332248135, 1.3258176636680326, 1.2120256565243244, 1.1071487177940904,
  1.0121970114513341, 0.9272952180016122, 0.8519663271732721, 0.7853981633974483,
]);
// deno-fmt-ignore
const OUTER_LOW = new Float64Array([
  6.123233995736766e-17, 9.211323971545052e-17, -8.824429373951136e-17, 3.034500430874847e-17, 9.40447137356638e-17,
  6.668797050595929e-17, 4.5397554905923374e-17, -2.831157406069101e-17, 3.061616997868383e-17,
]);
const TWO_POW_54 = 18014398509481984;

/**
 * atan(x) in [-π/2, π/2], within 2 ulp of the true value.
 *
 * Method: atan(a) = atan(c) + atan((a − c) / (1 + a·c)) with the nearest tabulated c = j/8 (or 8/j above 1); the
 * remainder is at most about 1/16, where the odd Taylor series of degree 15 is exact to the last place.
 *
 * @param x Any number; ±Infinity gives ±π/2, -0 gives -0, NaN gives NaN.
 */
export function atan(x: number): number {
  const a = Math.abs(x);
  if (!(a < TWO_POW_54)) {
    return a >= TWO_POW_54 ? (x > 0 ? OUTER_HIGH[0]! : -OUTER_HIGH[0]!) : NaN;
  }
  let t: number, high: number, low: number;
  if (a <= 1) {
    if (a < 1e-8) return x;
    const j = Math.floor(8 * a + 0.5);
    t = (8 * a - j) / (8 + j * a);
    high = INNER_HIGH[j]!;
    low = INNER_LOW[j]!;
  } else {
    const j = Math.floor(8 / a + 0.5);
    t = (j * a - 8) / (j + 8 * a);
    high = OUTER_HIGH[j]!;
    low = OUTER_LOW[j]!;
  }
  const z = t * t;
  const tail = t * z *
    (1 / 3 -
      z *
        (1 / 5 -
          z * (1 / 7 - z * (1 / 9 - z * (1 / 11 - z * (1 / 13 - z / 15))))));
  const y = high + (t - (tail - low));
  return x < 0 ? -y : y;
}
