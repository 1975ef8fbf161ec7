/** The released student's network on a tape, and what its weight file calls its parameters. */
import { chainNetwork } from "../../../src/train/networks/chain_network.ts";
import type { Tape } from "../../../src/train/tape/tape.ts";
import type { TapeTensor } from "../../../src/train/tape/tensor.ts";

/** Its parameters, as its weight file names them. */
export const STUDENT_PARAMETERS = [
  "conv1.1.weight",
  "conv1.1.bias",
  "conv2.1.weight",
  "conv2.1.bias",
] as const;

const STUDENT = chainNetwork([2, 4, 1]);

/** The fused plane of two planes. */
export function studentOnTape(
  tape: Tape,
  ir: TapeTensor,
  vi: TapeTensor,
  parameters: readonly TapeTensor[],
): TapeTensor {
  return STUDENT.run(tape, parameters, ir, vi).fused;
}
