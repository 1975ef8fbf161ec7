/** The released student's network on a tape: two 3 × 3 convolutions over mirrored borders, ReLU and tanh. */
import { mirrored } from "../../../src/train/tape/borders.ts";
import { joined } from "../../../src/train/tape/channels.ts";
import { convolution } from "../../../src/train/tape/convolution.ts";
import { rectified, tanhOf } from "../../../src/train/tape/pointwise.ts";
import type { Tape } from "../../../src/train/tape/tape.ts";
import type { Tensor } from "../../../src/train/tape/tensor.ts";

/** Its parameters, as its weight file names them. */
export const STUDENT_PARAMETERS = [
  "conv1.1.weight",
  "conv1.1.bias",
  "conv2.1.weight",
  "conv2.1.bias",
] as const;

const FORM = { rows: 3, columns: 3 };

/** The fused plane of two planes. */
export function studentOnTape(
  tape: Tape,
  ir: Tensor,
  vi: Tensor,
  [first, firstBias, second, secondBias]: readonly Tensor[],
): Tensor {
  const sources = mirrored(tape, joined(tape, ir, vi), 1);
  const hidden = rectified(
    tape,
    convolution(tape, sources, first!, firstBias!, FORM),
  );
  const logits = convolution(
    tape,
    mirrored(tape, hidden, 1),
    second!,
    secondBias!,
    FORM,
  );
  return tanhOf(tape, logits);
}
