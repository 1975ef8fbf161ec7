/** One level of the discrete Meyer wavelet's transform, as MATLAB's `dwt2` with `dmey`. */
import { insideOf } from "./border.ts";
import type { Matrix } from "./matrix.ts";

/** Approximation and details, a quarter each. */
export interface WaveletQuarters {
  readonly approximation: Matrix;
  /** Fast changes down, slow ones across. */
  readonly horizontal: Matrix;
  /** Fast changes across, slow ones down. */
  readonly vertical: Matrix;
  readonly diagonal: Matrix;
}

/**
 * The quarters of an image that is mirrored at its borders, edge pixels twice; a side of n samples gives
 * floor((n + 101) / 2).
 */
export function meyerWavelet(image: Matrix): WaveletQuarters {
  const [slow, fast] = splitRows(image);
  const [approximation, horizontal] = splitRows(transposed(slow));
  const [vertical, diagonal] = splitRows(transposed(fast));
  return {
    approximation: transposed(approximation),
    horizontal: transposed(horizontal),
    vertical: transposed(vertical),
    diagonal: transposed(diagonal),
  };
}

/** The scaling filter of the toolbox's `dmey` from its middle to its end; it is symmetric. */
const HALF_FILTER = Float64Array.of(
  0.52591095141626,
  0.31402235238643,
  -0.02478286152969,
  -0.09383060025865,
  0.02165247163319,
  0.04501954358581,
  -0.01719808438302,
  -0.02269391137934,
  0.01230639736499,
  0.01078401534427,
  -0.00780973483285,
  -0.00451609544333,
  0.00427481806225,
  0.00155193926157,
  -0.0019107202819,
  -0.00040883876416,
  0.00060775793536,
  0.0001139783219,
  -6.612354762e-05,
  -9.893345543e-05,
  -5.34521877e-05,
  0.00010586335588,
  1.72972015e-05,
  -7.267567236e-05,
  2.645260683e-05,
  2.286874237e-05,
  -3.283006737e-05,
  1.060201359e-05,
  1.421735152e-05,
  -1.72802656e-05,
  4.37527643e-06,
  7.42738297e-06,
  -1.004580737e-05,
  3.42881336e-06,
  5.10285152e-06,
  -6.757326e-06,
  1.69867277e-06,
  3.42066573e-06,
  -4.26703335e-06,
  1.18420622e-06,
  2.37128175e-06,
  -2.98242491e-06,
  6.9474288e-07,
  1.68513902e-06,
  -2.03604729e-06,
  4.9361831e-07,
  1.21850207e-06,
  -1.48249686e-06,
  3.1790474e-07,
  9.0422391e-07,
  -1.06754713e-06,
);

/** The scaling filter has 102 samples, of which the last is 0. */
const LENGTH = 102;
const REACH = HALF_FILTER.length - 1;

/** The weights sum to the root of 2. */
const weights = HALF_FILTER.map((weight, _, all) => {
  const sum = all.reduce((total, one) => total + 2 * one, -all[0]!);
  return weight / sum * Math.SQRT2;
});

/** Every second sample of the rows' slow and fast changes. */
function splitRows(
  { width, height, data }: Matrix,
): [slow: Matrix, fast: Matrix] {
  const kept = (width + LENGTH - 1) >> 1;
  const slow = new Float64Array(kept * height);
  const fast = new Float64Array(kept * height);
  // The first slow sample has its middle at −REACH, the last fast one at 2 (kept − 1) + 1 − REACH.
  const left = 2 * REACH, line = new Float64Array(left + 2 * kept + REACH);
  const places = Int32Array.from(
    line,
    (_, at) => insideOf(at - left, width, "symmetric"),
  );
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let at = 0; at < line.length; at++) {
      line[at] = data[row + places[at]!]!;
    }
    for (let t = 0; t < kept; t++) {
      const middle = left + 2 * t - REACH, next = middle + 1;
      let low = weights[0]! * line[middle]!, high = -weights[0]! * line[next]!;
      for (let reach = 1; reach < REACH; reach += 2) {
        const odd = weights[reach]!, even = weights[reach + 1]!;
        low += odd * (line[middle - reach]! + line[middle + reach]!) +
          even * (line[middle - reach - 1]! + line[middle + reach + 1]!);
        high += odd * (line[next - reach]! + line[next + reach]!) -
          even * (line[next - reach - 1]! + line[next + reach + 1]!);
      }
      slow[y * kept + t] = low;
      fast[y * kept + t] = high;
    }
  }
  return [
    { width: kept, height, data: slow },
    { width: kept, height, data: fast },
  ];
}

function transposed({ width, height, data }: Matrix): Matrix {
  const turned = new Float64Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      turned[x * height + y] = data[y * width + x]!;
    }
  }
  return { width: height, height: width, data: turned };
}
