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
  for (let channel: i32 = 0; channel < output.channels; channel++) {
    for (let at: usize = 0; at < bytes; at += 16) {
      const a = v128.load(left + at), b = v128.load(right + at);
      let x: v128;
      switch (step.what) {
        case ADD:
          x = f32x4.add(a, b);
          break;
        case SUBTRACT:
          x = f32x4.sub(a, b);
          break;
        case MULTIPLY:
          x = f32x4.mul(a, b);
          break;
        default:
          x = f32x4.max(a, b);
      }
      v128.store(to + at, x);
    }
    left += pitch;
    right += pitch;
    to += pitch;
  }
}
