import { carryBack } from "./carry_back.ts";
import type { ConvolutionForm } from "./convolution_form.ts";
import { countOf } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/** Adds the gradient of a convolution's result to that of what it reads. */
export function addCarriedBack(
  tape: Tape,
  of: TapeTensor,
  result: TapeTensor,
  { weights, ...form }: ConvolutionForm & { readonly weights: TapeTensor },
): void {
  const { address } = weights;
  const convolved = { ...form, weights: address, input: of, output: result };
  const fresh = tape.claim(of);
  const back = fresh ?? tape.reserve(countOf(of));
  carryBack(tape, convolved, tape.gradient(result), 0, back);
  if (fresh === null) {
    tape.calls.addScaled(back, 1, tape.gradient(of), countOf(of));
  }
}
