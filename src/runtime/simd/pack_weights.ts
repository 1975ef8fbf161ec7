import type { ChainLayer } from "../../models/chain/chain.ts";
import { splat } from "./splat.ts";

/** Output channels that the kernels make at once. */
const GROUP = 4;

/** A layer's weights, splatted, in the order in which the kernels read them: see `assembly/chain/layer.ts`. */
export function packWeights(
  { inChannels, outChannels, weights }: ChainLayer,
): Float32Array {
  const packed: number[] = [];
  let group: number;
  for (let first = 0; first < outChannels; first += group) {
    group = outChannels - first >= GROUP ? GROUP : 1;
    for (let row = 0; row < 3; row++) {
      for (let from = 0; from < inChannels; from++) {
        for (let column = 0; column < 3; column++) {
          for (let to = first; to < first + group; to++) {
            const at = ((to * inChannels + from) * 3 + row) * 3 + column;
            packed.push(weights[at]!);
          }
        }
      }
    }
  }
  return splat(packed);
}
