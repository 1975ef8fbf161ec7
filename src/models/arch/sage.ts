import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

const CHANNELS = 32;
const SLOPE = 0.01;

/**
 * SAGE's sub-network (Wu et al., CVPR 2025), the one its authors distil the large network into and test with: three groups
 * of three 3×3 convolutions at full, half and quarter size, and two more on the way back, each after joining its skip.
 * The authors describe stacked dense blocks; the released weights are those of this U shape.
 *
 * Planes in [0, 1], `vi` the luma; the output is a tanh, in (−1, 1), of any size of at least 4 × 4. Halving drops the last
 * row or column of an odd side, and the interpolation on the way back goes to the size of the skip.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function sage(state: StateDict): Graph {
  const weights = new WeightSource("sage", state);
  const b = new GraphBuilder("sage");
  const layer = (
    x: Value,
    group: string,
    at: number,
    inChannels: number,
    kernel: number,
  ): Value =>
    b.leakyRelu(
      b.batchNorm(
        b.conv(
          x,
          weights.conv(`${group}.${at}`, inChannels, CHANNELS, kernel),
          { padding: (kernel - 1) / 2 },
        ),
        weights.batchNorm(`${group}.${at + 1}`, CHANNELS),
      ),
      SLOPE,
    );
  const module = (x: Value, name: string, inChannels = CHANNELS): Value =>
    [inChannels, CHANNELS, CHANNELS].reduce(
      (value, channels, index) => layer(value, name, 3 * index, channels, 3),
      x,
    );
  const halve = (x: Value): Value => b.maxPool(x, 2, { stride: 2 });
  const join = (x: Value, skip: Value, name: string): Value =>
    layer(b.concat(b.resizeLinear(x, skip), skip), name, 0, 2 * CHANNELS, 1);

  const ir = b.input("ir");
  const vi = b.input("vi");
  const x1 = module(b.concat(vi, ir), "module1", 2);
  const x2 = module(halve(x1), "module2");
  const x3 = module(halve(x2), "module3");
  const x4 = module(join(x3, x2, "adjust_channels4"), "module4");
  const x5 = module(join(x4, x1, "adjust_channels5"), "module5");
  const fused = b.tanh(
    b.conv(x5, weights.conv("final_decoder.0", CHANNELS, 1, 3), { padding: 1 }),
  );
  weights.finish();
  return b.build(fused);
}
