import { GraphBuilder } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { mirroredConv } from "./mirrored_conv.ts";
import { WeightSource } from "./weight_source.ts";

/**
 * 3 × 3 convolutions over mirrored borders, ReLU after each but the last, tanh after that: what `deno task train` makes where
 * it is not MMDRFuse's student.
 *
 * The weights say how many layers and channels there are: `conv1.1.weight`, `conv2.1.weight` and so on, 1 the place of the
 * convolution behind its padding. Planes in [0, 1]; the output is a tanh, of any size of at least 2 × 2.
 *
 * @throws {RangeError} if the weights are not those of a chain.
 */
export function mirroredChain(state: StateDict): Graph {
  const weights = new WeightSource("mirrored_chain", state);
  const b = new GraphBuilder("mirrored_chain");
  const conv = mirroredConv(b, weights, "1");
  const layers = state.size / 2;
  let value = b.concat(b.input("ir"), b.input("vi"));
  let channels = 2;
  for (let layer = 1; layer <= layers; layer++) {
    const name = `conv${layer}`;
    const next = state.get(`${name}.1.bias`)?.dims[0] ?? 1;
    const out = conv(value, name, channels, next);
    value = layer === layers ? b.tanh(out) : b.relu(out);
    channels = next;
  }
  weights.finish();
  return b.build(value);
}
