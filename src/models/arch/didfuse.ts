import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

const ENCODER = "Encoder_weight_IJCAI.pkl/weight";
const DECODER = "Decoder_weight_IJCAI.pkl/weight";
const CHANNELS = 64;

/**
 * DIDFuse (Zhao et al., IJCAI 2020): one encoder takes each image apart into a base, a detail and two shallow features;
 * each feature is added up over the images, and a decoder joins them.
 *
 * Borders are mirrored at the first and the last layer, and zeros between. Planes in [0, 1]; the output is a sigmoid, in
 * (0, 1), of any size of at least 2 × 2.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function didfuse(state: StateDict): Graph {
  const weights = new WeightSource("didfuse", state);
  const b = new GraphBuilder("didfuse");
  const mirrored = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
  ): Value =>
    b.batchNorm(
      b.conv(
        b.pad(x, 1, "reflect"),
        weights.conv(`${name}.1`, inChannels, outChannels, 3),
      ),
      weights.batchNorm(`${name}.2`, outChannels),
    );
  const inner = (x: Value, name: string, inChannels = CHANNELS): Value =>
    b.batchNorm(
      b.conv(x, weights.conv(`${name}.0`, inChannels, CHANNELS, 3), {
        padding: 1,
      }),
      weights.batchNorm(`${name}.1`, CHANNELS),
    );
  const prelu = (x: Value, name: string): Value =>
    b.prelu(x, `${name}.weight`, weights.take(`${name}.weight`, [1]));

  const encode = (x: Value): Value[] => {
    const [first, second, base, detail] = [1, 2, 3, 4].map((layer) =>
      `${ENCODER}/cov${layer}.cov${layer}`
    ) as [string, string, string, string];
    const shallow = prelu(mirrored(x, first, 1, CHANNELS), `${first}.3`);
    const deep = prelu(inner(shallow, second), `${second}.2`);
    return [
      shallow,
      deep,
      b.tanh(inner(deep, base)),
      b.tanh(inner(deep, detail)),
    ];
  };
  const ir = encode(b.input("ir"));
  const vi = encode(b.input("vi"));
  const [shallow, deep, base, detail] = ir.map((feature, index) =>
    b.add(feature, vi[index]!)
  ) as [Value, Value, Value, Value];

  const join = (name: string, one: Value, other: Value): Value =>
    prelu(inner(b.concat(one, other), name, 2 * CHANNELS), `${name}.2`);
  const d5 = join(`${DECODER}/cov5.cov5`, base, detail);
  const d6 = join(`${DECODER}/cov6.cov6`, d5, deep);
  const fused = b.sigmoid(
    mirrored(b.concat(d6, shallow), `${DECODER}/cov7.cov7`, 2 * CHANNELS, 1),
  );
  weights.finish();
  return b.build(fused);
}
