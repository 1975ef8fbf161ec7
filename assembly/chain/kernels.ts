/**
 * A chain of 3×3 convolutions in one pass over the rows: of each layer's input only three rows are kept, so that the
 * sources are read once, the result is written once, and what lies between stays in the cache.
 */
import { convolveRow } from "./convolve_row";
import { Layer } from "./layer";
import { extend, rowOf } from "./ring";

/**
 * Fuses two planes of `width` × `height`, at least 2 × 2 where a layer mirrors its input.
 *
 * @param layers `count` of them, one after the other; the first takes two channels, the last makes one.
 * @param pitch Bytes from one channel of a row to the next, in every ring: four values more than the width rounded up to a
 * multiple of 16.
 * @param first The plane that is channel 0, row by row; `second` is channel 1.
 * @param target Where the result goes, row by row; up to 15 values beyond it are written.
 */
export function fuse(
  layers: usize,
  count: i32,
  width: i32,
  height: i32,
  pitch: usize,
  first: usize,
  second: usize,
  target: usize,
): void {
  const bytes = <usize> width << 2;
  // Each layer runs one row behind the one before, whose next row it needs.
  for (let step: i32 = 0; step < height + count; step++) {
    if (step < height) {
      const layer = changetype<Layer>(layers);
      const row = rowOf(layer, step, pitch);
      const offset = <usize> step * bytes;
      memory.copy(row, first + offset, bytes);
      memory.copy(row + pitch, second + offset, bytes);
      extend(layer, row, width, pitch);
    }
    for (let index: i32 = 0; index < count; index++) {
      const y = step - 1 - index;
      if (y < 0 || y >= height) continue;
      const at = layers + <usize> index * offsetof<Layer>();
      const layer = changetype<Layer>(at);
      if (index + 1 == count) {
        const out = target + <usize> y * bytes;
        convolveRow(layer, y, width, height, pitch, out);
      } else {
        const next = changetype<Layer>(at + offsetof<Layer>());
        const row = rowOf(next, y, pitch);
        convolveRow(layer, y, width, height, pitch, row);
        extend(next, row, width, pitch);
      }
    }
  }
}

/** First byte that this module does not use for itself. */
export function heapBase(): usize {
  return __heap_base;
}
