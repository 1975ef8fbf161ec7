import { GraphBuilder } from "../onnx/builder.ts";
import type { ConvWeights, Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

const LOOPS = 3;
const DILATIONS = [1, 2, 3];
const FEATURES = 64;

/**
 * ReCoNet's fuser (Huang et al., ECCV 2022): starts from the maximum and corrects it three times with the same weights, by
 * spatial attention on either source and three parallel 3×3 convolutions of dilation 1, 2 and 3.
 *
 * Planes in [0, 1]; the output is a tanh, in (−1, 1), of any size. The registration of the paper has weights of its own and
 * no part in fusing aligned pairs.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function reconet(state: StateDict): Graph {
  const weights = new WeightSource("reconet", state);
  const b = new GraphBuilder("reconet");
  const ir = b.input("ir");
  const vi = b.input("vi");
  const attentionConv = (name: string): ConvWeights =>
    weights.conv(name, 2, 1, 3, { bias: false });
  const attendIr = attentionConv("att_a_conv");
  const attendVi = attentionConv("att_b_conv");
  const branches = DILATIONS.map((dilation) => ({
    dilation,
    conv: weights.conv(`dil_conv_${dilation}.0`, 3, FEATURES, 3),
    norm: weights.batchNorm(`dil_conv_${dilation}.1`, FEATURES),
  }));
  const joint = weights.conv(
    "fus_conv.0",
    DILATIONS.length * FEATURES,
    1,
    3,
  );
  const jointNorm = weights.batchNorm("fus_conv.1", 1);
  weights.finish();

  const half = b.constant([0.5]);
  const attended = (source: Value, fused: Value, conv: ConvWeights): Value => {
    // Of two channels the largest and the mean are those of two values.
    const seen = b.concat(
      b.max(source, fused),
      b.mul(b.add(source, fused), half),
    );
    return b.mul(source, b.sigmoid(b.conv(seen, conv, { padding: 1 })));
  };
  let fused = b.max(ir, vi);
  for (let loop = 0; loop < LOOPS; loop++) {
    const sources = b.concat(
      attended(ir, fused, attendIr),
      fused,
      attended(vi, fused, attendVi),
    );
    const features = branches.map(({ dilation, conv, norm }) =>
      b.relu(
        b.batchNorm(
          b.conv(sources, conv, { dilation, padding: dilation }),
          norm,
        ),
      )
    );
    fused = b.tanh(
      b.batchNorm(
        b.conv(b.concat(...features), joint, { padding: 1 }),
        jointNorm,
      ),
    );
  }
  return b.build(fused);
}
