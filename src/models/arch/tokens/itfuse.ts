import { GraphBuilder } from "../../onnx/builder.ts";
import type { Value } from "../../onnx/builder.ts";
import type { Graph } from "../../onnx/graph.ts";
import type { StateDict } from "../../weights/state_dict.ts";
import { edgeConvBlock } from "./edge_conv_block.ts";
import { tokenLayer } from "./token_layer.ts";
import { WeightSource } from "../weight_source.ts";

const FILTERS = 16;
const REDUCED = 4;
const EMBEDDED = 2;
const BLOCKS = 3;
const STAGES = 3;

/**
 * ITFuse (Tang et al., Pattern Recognition 2024): three stages in which a path of each image takes in, by an attention over
 * pixels, what a path of both has found; the last is weighed by both, goes through transformer blocks and a convolution.
 *
 * One convolution of 16 channels stands at nearly every place, one module that weighs rows and columns at four. The
 * windows of the transformer hold one pixel, so that of its attention the values alone are left, and a token is sixteen
 * neighbours along a row of one channel. The file has layers that the network never runs.
 *
 * Planes in [0, 1], repeated borders; the output is a sigmoid, in (0, 1), of any size.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function itfuse(state: StateDict): Graph {
  const weights = new WeightSource("itfuse", state);
  const b = new GraphBuilder("itfuse");
  const block = (x: Value, name: string, inChannels = FILTERS): Value =>
    edgeConvBlock(b, weights, x, name, [inChannels, FILTERS]);
  const shared = (x: Value): Value => block(x, "conv16_16");
  const pointwise = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
    bias = true,
  ): Value =>
    b.conv(x, weights.conv(name, inChannels, outChannels, 1, { bias }));

  /** Each value times a weight of its row and one of its column, both from means along them. */
  const weighLines = (x: Value): Value => {
    const along = (axis: 2 | 3, name: string): Value => {
      const reduced = b.batchNorm(
        pointwise(b.mean(x, axis), "CoordAtt.conv1", FILTERS, REDUCED),
        weights.batchNorm("CoordAtt.bn1", REDUCED),
      );
      const swish = b.mul(reduced, b.hardSigmoid(reduced));
      return b.sigmoid(
        pointwise(swish, `CoordAtt.${name}`, REDUCED, FILTERS),
      );
    };
    return b.mul(b.mul(x, along(2, "conv_w")), along(3, "conv_h"));
  };
  const refine = (x: Value): Value => b.add(x, weighLines(weighLines(x)));
  /** What is added up, as one weight a pixel. */
  const embed = (sum: Value, name: string): Value => {
    const hidden = b.relu(
      b.batchNorm(
        pointwise(sum, `${name}.0`, FILTERS, EMBEDDED, false),
        weights.batchNorm(`${name}.1`, EMBEDDED),
      ),
    );
    return b.batchNorm(
      pointwise(hidden, `${name}.3`, EMBEDDED, 1),
      weights.batchNorm(`${name}.4`, 1),
    );
  };
  const valuesOf = (x: Value, name: string): Value =>
    b.batchNorm(
      pointwise(x, `${name}.conv1x1.0`, FILTERS, FILTERS, false),
      weights.batchNorm(`${name}.conv1x1.1`, FILTERS),
    );
  const attend = (value: Value, key: Value, query: Value): Value => {
    const embedded = block(key, "TS_lv1.key_embed");
    const weight = embed(b.add(query, embedded), "TS_lv1.embed");
    return b.add(b.mul(weight, valuesOf(value, "TS_lv1")), embedded);
  };
  const attendEqually = (value: Value, key: Value, query: Value): Value => {
    const name = "equalAtt";
    const k = block(key, `${name}.key_embed`);
    const q = block(query, `${name}.key_embed`);
    return b.mul(embed(b.add(q, k), `${name}.embed`), valuesOf(value, name));
  };

  const ir = b.input("ir");
  const vi = b.input("vi");
  const extract = (first: Value): Value => b.add(first, shared(shared(first)));
  let own = [ir, vi].map((image) => extract(block(image, "conv16", 1)));
  let both = refine(shared(block(b.concat(ir, vi), "conv2_16", 2)));
  for (let stage = 1;; stage++) {
    // Each path asks with its own features for the other's.
    own = own.map((features, i) => attend(both, own[1 - i]!, features));
    if (stage === STAGES) break;
    own = own.map((attended) => extract(shared(attended)));
    both = refine(shared(shared(both)));
  }
  const joined = refine(attendEqually(both, own[0]!, own[1]!));
  const transform = tokenLayer(b, weights, FILTERS, BLOCKS);
  const fused = b.sigmoid(
    pointwise(shared(transform(joined)), "convolutional_out.conv", FILTERS, 1),
  );
  const unused = ["norm", "conv1_32", "conv32", "conv16_32", "conv2_32"];
  unused.push("layer2", "mlp", "patch_embed");
  for (const attention of ["TS_lv1", "equalAtt"]) {
    unused.push(`${attention}.bn`, `${attention}.se`);
  }
  for (const name of unused) weights.leave(`${name}.`);
  weights.finish();
  return b.build(fused);
}
