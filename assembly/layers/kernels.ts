/**
 * A network of small layers in one pass over the rows: of each value only the rows are kept that a later step still needs,
 * so that the sources are read once, the result is written once, and what lies between stays in the cache.
 */
import { convolveRow } from "./convolve_row";
import { elementRow } from "./element_row";
import { pairRow } from "./pair_row";
import { Step } from "./step";
import { extend, rowOf, Value } from "./value";

/**
 * Fuses two planes of `width` × `height`, each side larger than what a step mirrors beyond it.
 *
 * @param values The two sources, then what the steps make, each a `Value`.
 * @param steps `count` of them; a step takes what came before it, and the last makes one channel.
 * @param lag Of the last step.
 * @param pitch Bytes from one channel of a row to the next: eight values more than the width rounded up to a multiple of 32.
 * @param first The plane that is value 0, row by row; `second` is value 1.
 * @param target Where the result goes, row by row.
 */
export function fuse(
  values: usize,
  steps: usize,
  count: i32,
  lag: i32,
  width: i32,
  height: i32,
  pitch: usize,
  first: usize,
  second: usize,
  target: usize,
): void {
  const bytes = <usize> width << 2;
  const infrared = changetype<Value>(values);
  const visible = changetype<Value>(values + offsetof<Value>());
  for (let turn: i32 = 0; turn < height + lag; turn++) {
    if (turn < height) {
      const offset = <usize> turn * bytes;
      take(infrared, first + offset, turn, width, pitch);
      take(visible, second + offset, turn, width, pitch);
    }
    for (let index: i32 = 0; index < count; index++) {
      const step = changetype<Step>(
        steps + <usize> index * offsetof<Step>(),
      );
      const y = turn - step.lag;
      if (y < 0 || y >= height) continue;
      if (step.kind == 0) convolveRow(step, y, width, height, pitch);
      else if (step.kind == 1) elementRow(step, y, width, pitch);
      else pairRow(step, y, width, pitch);
      const output = changetype<Value>(step.output);
      const row = rowOf(output, y, pitch);
      if (index + 1 == count) {
        memory.copy(target + <usize> y * bytes, row, bytes);
      } else extend(output, row, width, pitch);
    }
  }
}

/** First byte that this module does not use for itself. */
export function heapBase(): usize {
  return __heap_base;
}

function take(
  value: Value,
  source: usize,
  y: i32,
  width: i32,
  pitch: usize,
): void {
  const row = rowOf(value, y, pitch);
  memory.copy(row, source, <usize> width << 2);
  extend(value, row, width, pitch);
}
