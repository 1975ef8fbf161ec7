import { countOf, type TensorShape } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/** Adds to the gradient of a bias, one number a channel, that of what it was added to: Σ over each channel. */
export function addBiasGradient(
  tape: Tape,
  bias: TapeTensor,
  { channels, height, width }: TensorShape,
  gradient: number,
): void {
  const area = height * width;
  const sums = tape.view(tape.gradient(bias), countOf(bias));
  for (let channel = 0; channel < channels; channel++) {
    sums[channel]! += tape.calls.sumOf(gradient + 4 * channel * area, area);
  }
}
