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
  for (let channel: i32 = 0; channel < output.channels; channel++) {
    for (let at: usize = 0; at < bytes; at += 16) {
      let x = v128.load(from + at);
      switch (step.what) {
        case RELU:
          x = f32x4.pmax(x, zero);
          break;
        case TANH:
          break;
        case ABS:
          x = f32x4.abs(x);
          break;
        case LEAKY_RELU:
          x = v128.bitselect(f32x4.mul(x, first), x, f32x4.lt(x, zero));
          break;
        case HARD_SIGMOID:
          x = f32x4.max(zero, f32x4.min(one, plusProduct(second, x, first)));
          break;
        default:
          x = f32x4.min(second, f32x4.max(first, x));
      }
      v128.store(to + at, x);
    }
    if (step.what == TANH) tanhRow(to, width);
    from += pitch;
    to += pitch;
  }
}
