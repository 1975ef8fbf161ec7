/** PyTorch's `conv2d` of float32 images on a CPU. */
import type { Matrix } from "../../planes/matrix.ts";

const f = Math.fround;
/** Taps that one pass over a line adds: as many fewer loads and stores. */
const AT_ONCE = 4;

/**
 * Where the window fits wholly, the weighted sum of the samples below it, row after row of the window; every step is a
 * fused multiply-add rounded to float32.
 *
 * @param image Samples that are float32 numbers, as the weights are.
 * @returns Float32 numbers; empty where the window does not fit.
 */
export function filterF32(image: Matrix, window: Matrix): Matrix {
  const width = Math.max(image.width - window.width + 1, 0);
  const height = Math.max(image.height - window.height + 1, 0);
  // Taps of weight 0 that fill up the last pass add nothing.
  const taps = Math.ceil(window.data.length / AT_ONCE) * AT_ONCE;
  const weights = new Float64Array(taps), offsets = new Int32Array(taps);
  window.data.forEach((weight, tap) => {
    const column = tap % window.width;
    weights[tap] = weight;
    offsets[tap] = (tap - column) / window.width * image.width + column;
  });
  const line = new Float64Array(width), data = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    line.fill(0);
    for (let tap = 0; tap < taps; tap += AT_ONCE) {
      addTaps(line, image.data, y * image.width, tap, weights, offsets);
    }
    data.set(line, y * width);
  }
  return { width, height, data };
}

/** The product of two float32 numbers is exact in float64, so that one rounding follows each addition. */
function addTaps(
  line: Float64Array,
  samples: Float64Array,
  start: number,
  tap: number,
  weights: Float64Array,
  offsets: Int32Array,
): void {
  const a = weights[tap]!, b = weights[tap + 1]!;
  const c = weights[tap + 2]!, d = weights[tap + 3]!;
  const atA = start + offsets[tap]!, atB = start + offsets[tap + 1]!;
  const atC = start + offsets[tap + 2]!, atD = start + offsets[tap + 3]!;
  for (let x = 0; x < line.length; x++) {
    const one = f(line[x]! + a * samples[atA + x]!);
    const two = f(one + b * samples[atB + x]!);
    const three = f(two + c * samples[atC + x]!);
    line[x] = f(three + d * samples[atD + x]!);
  }
}
