import { type Shape, sizeOf } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { Tensor } from "./tensor.ts";

/** Adds to the gradient of a bias, one number a channel, that of what it was added to: Σ over each channel. */
export function addBiasGradient(
  tape: Tape,
  bias: Tensor,
  { channels, height, width }: Shape,
  gradient: number,
): void {
  const area = height * width;
  const sums = tape.view(tape.gradient(bias), sizeOf(bias));
  for (let channel = 0; channel < channels; channel++) {
    sums[channel]! += tape.calls.sumOf(gradient + 4 * channel * area, area);
  }
}
