import { mirroredConv } from "../../models/arch/mirrored_conv.ts";
import { mmdrfuseStudent } from "../../models/arch/mmdrfuse_student.ts";
import { WeightSource } from "../../models/arch/weight_source.ts";
import { GraphBuilder } from "../../models/onnx/builder.ts";
import type { Graph } from "../../models/onnx/graph.ts";
import type { StateDict } from "../../models/weights/state_dict.ts";

/** The architecture of `models` that a chain of these channels is; null where it is none of them. */
export function chainArchitecture(
  channels: readonly number[],
): "mmdrfuse_student" | null {
  return channels.join() === "2,4,1" ? "mmdrfuse_student" : null;
}

/**
 * The graph of a trained chain: inputs `ir` and `vi`, output `fused`, one plane each. A chain that is an architecture of
 * `models` is exactly that, others are made of the same operators.
 *
 * @param state as `chainStateDict` names it.
 * @throws {RangeError} if the weights are not those of these channels.
 */
export function chainGraph(
  channels: readonly number[],
  state: StateDict,
): Graph {
  return chainArchitecture(channels) === null
    ? mirroredChain(channels, state)
    : mmdrfuseStudent(state);
}

/** 3 × 3 convolutions over mirrored borders, ReLU after each but the last, tanh after that. */
export function mirroredChain(
  channels: readonly number[],
  state: StateDict,
): Graph {
  const name = `chain_${channels.join("_")}`;
  const weights = new WeightSource(name, state);
  const b = new GraphBuilder(name);
  const conv = mirroredConv(b, weights, "1");
  const last = channels.length - 1;
  let value = b.concat(b.input("ir"), b.input("vi"));
  for (let layer = 1; layer <= last; layer++) {
    const out = conv(
      value,
      `conv${layer}`,
      channels[layer - 1]!,
      channels[layer]!,
    );
    value = layer === last ? b.tanh(out) : b.relu(out);
  }
  weights.finish();
  return b.build(value);
}
