/** Two values joined pixel by pixel. */
import { Step } from "./step";
import { rowOf, Value } from "./value";

const ADD = 0;
const SUBTRACT = 1;
const MULTIPLY = 2;

/** Row `y` of the value that `step` makes; writes up to 3 values beyond `width`. */
export function pairRow(step: Step, y: i32, width: i32, pitch: usize): void {
  const output = changetype<Value>(step.output);
  let left = rowOf(changetype<Value>(load<usize>(step.inputs)), y, pitch);
  let right = rowOf(changetype<Value>(load<usize>(step.inputs + 4)), y, pitch);
  let to = rowOf(output, y, pitch);
  const bytes = <usize> width << 2;
  const last = to + <usize> output.channels * pitch;
  for (; to < last; to += pitch) {
    if (step.what == ADD) {
      for (let at: usize = 0; at < bytes; at += 16) {
        const sum = f32x4.add(v128.load(left + at), v128.load(right + at));
        v128.store(to + at, sum);
      }
    } else if (step.what == SUBTRACT) {
      for (let at: usize = 0; at < bytes; at += 16) {
        const rest = f32x4.sub(v128.load(left + at), v128.load(right + at));
        v128.store(to + at, rest);
      }
    } else if (step.what == MULTIPLY) {
      for (let at: usize = 0; at < bytes; at += 16) {
        const product = f32x4.mul(v128.load(left + at), v128.load(right + at));
        v128.store(to + at, product);
      }
    } else {
      for (let at: usize = 0; at < bytes; at += 16) {
        const most = f32x4.max(v128.load(left + at), v128.load(right + at));
        v128.store(to + at, most);
      }
    }
    left += pitch;
    right += pitch;
  }
}
