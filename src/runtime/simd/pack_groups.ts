import type { ConvolutionStep } from "../../models/small/small_network.ts";

/** Output channels that the kernels make at once. */
const TOGETHER = 4;

/** Input channels whose weights for so many output channels, four times each, stay in the nearest cache: 9 KiB. */
export function blockOf(size: ConvolutionStep["size"]): number {
  return Math.floor(144 / (size * size));
}

/** The weights of a convolution in the order in which the kernels read them: see `assembly/layers/step.ts`. */
export function packGroups(
  { size, groups, inChannels, channels, weights }: ConvolutionStep,
): Float32Array {
  const packed = new Float32Array(weights.length);
  const taken = inChannels / groups;
  const made = channels / groups;
  const block = blockOf(size);
  let at = 0;
  for (let group = 0; group < groups; group++) {
    for (let start = 0; start < taken; start += block) {
      const end = Math.min(start + block, taken);
      let together: number;
      for (let first = 0; first < made; first += together) {
        together = made - first >= TOGETHER ? TOGETHER : 1;
        for (let row = 0; row < size; row++) {
          for (let from = start; from < end; from++) {
            for (let column = 0; column < size; column++) {
              for (let to = first; to < first + together; to++) {
                const out = group * made + to;
                packed[at++] = weights[
                  ((out * taken + from) * size + row) * size + column
                ]!;
              }
            }
          }
        }
      }
    }
  }
  return packed;
}
