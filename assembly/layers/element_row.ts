/** A function of each value of a row. */
import { plusProduct } from "../chain/plus_product";
import { tanhRow } from "../chain/tanh_row";
import { Step } from "./step";
import { rowOf, Value } from "./value";

const RELU = 1;
const TANH = 2;
const ABS = 3;
const LEAKY_RELU = 4;
const HARD_SIGMOID = 5;

/** Row `y` of the value that `step` makes; writes up to 3 values beyond `width`. */
export function elementRow(step: Step, y: i32, width: i32, pitch: usize): void {
  const output = changetype<Value>(step.output);
  let from = rowOf(changetype<Value>(load<usize>(step.inputs)), y, pitch);
  let to = rowOf(output, y, pitch);
  const bytes = <usize> width << 2;
  const zero = f32x4.splat(0), one = f32x4.splat(1);
  const first = f32x4.splat(step.first), second = f32x4.splat(step.second);
  const last = to + <usize> output.channels * pitch;
  for (; to < last; to += pitch) {
    if (step.what == RELU) {
      for (let at: usize = 0; at < bytes; at += 16) {
        v128.store(to + at, f32x4.pmax(v128.load(from + at), zero));
      }
    } else if (step.what == TANH) {
      memory.copy(to, from, bytes);
      tanhRow(to, width);
    } else if (step.what == ABS) {
      for (let at: usize = 0; at < bytes; at += 16) {
        v128.store(to + at, f32x4.abs(v128.load(from + at)));
      }
    } else if (step.what == LEAKY_RELU) {
      for (let at: usize = 0; at < bytes; at += 16) {
        const x = v128.load(from + at);
        const less = f32x4.mul(x, first);
        v128.store(to + at, v128.bitselect(less, x, f32x4.lt(x, zero)));
      }
    } else if (step.what == HARD_SIGMOID) {
      for (let at: usize = 0; at < bytes; at += 16) {
        const x = plusProduct(second, v128.load(from + at), first);
        v128.store(to + at, f32x4.max(zero, f32x4.min(one, x)));
      }
    } else {
      for (let at: usize = 0; at < bytes; at += 16) {
        const x = f32x4.max(first, v128.load(from + at));
        v128.store(to + at, f32x4.min(second, x));
      }
    }
    from += pitch;
  }
}
