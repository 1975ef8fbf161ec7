import { GraphBuilder } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

/**
 * MMDRFuse's student (Deng et al., ACM MM 2024): two 3×3 convolutions, 2 → 4 → 1 channels, over mirrored borders.
 *
 * Planes in [0, 1]; the output is a tanh, in (−1, 1), of any size of at least 2 × 2.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function mmdrfuseStudent(state: StateDict): Graph {
  const weights = new WeightSource("mmdrfuse_student", state);
  const b = new GraphBuilder("mmdrfuse_student");
  const sources = b.concat(b.input("ir"), b.input("vi"));
  const hidden = b.relu(
    b.conv(b.pad(sources, 1, "reflect"), weights.conv("conv1.1", 2, 4, 3)),
  );
  const fused = b.tanh(
    b.conv(b.pad(hidden, 1, "reflect"), weights.conv("conv2.1", 4, 1, 3)),
  );
  weights.finish();
  return b.build(fused);
}
