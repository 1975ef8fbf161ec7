import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { mirroredConv } from "./mirrored_conv.ts";
import { WeightSource } from "./weight_source.ts";

const BLOCKS = 4;
const CODES = 256;
const HALF = CODES / 2;

/**
 * LRRNet (Li et al., IEEE TPAMI 2023): each image becomes a sparse code of 256 channels by four unrolled iterations of a
 * learned shrinkage; the first half of a code is its low-rank part, the second its sparse part, and each part is decoded
 * to a plane, joined with that of the other image, and added up.
 *
 * The threshold of every channel was learned, and one of the released ones is below 0, where shrinking pushes away from 0
 * instead: hence sign(x) · max(0, |x| − λ) as it stands.
 *
 * Planes stretched from their own minimum to their own maximum, to [0, 1]; mirrored borders; the output is of any size of
 * at least 2 × 2 and not bounded.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function lrrnet(state: StateDict): Graph {
  const weights = new WeightSource("lrrnet", state);
  const b = new GraphBuilder("lrrnet");
  const conv = mirroredConv(b, weights, "conv2d");
  const shrink = (x: Value, threshold: Value): Value =>
    b.mul(b.node("Sign", [x]), b.relu(b.sub(b.abs(x), threshold)));

  /** The code of an image: its low-rank and its sparse half. */
  const encode = (
    image: Value,
    name: string,
  ): { lowRank: Value; sparse: Value } => {
    const threshold = b.weight(
      `${name}.lamj`,
      weights.take(`${name}.lamj`, [1, CODES]),
      [1, CODES, 1, 1],
    );
    const persistence = b.weight(
      `${name}.lamz`,
      weights.take(`${name}.lamz`, [1, 1]),
      [1],
    );
    let code = shrink(conv(image, `${name}.conv_W00`, 1, CODES), threshold);
    for (let block = 0; block < BLOCKS; block++) {
      const at = `${name}.lrrblock${block}`;
      const residual = b.sub(image, conv(code, `${at}.conv_Wdz`, CODES, 1));
      const step = conv(residual, `${at}.conv_Wdtz`, 1, CODES);
      code = shrink(b.add(b.mul(persistence, code), step), threshold);
    }
    return {
      lowRank: b.channels(code, 0, HALF),
      sparse: b.channels(code, HALF, CODES),
    };
  };
  const decode = (part: Value, name: string): Value =>
    conv(part, `decoder.${name}`, HALF, 1);

  const x = encode(b.input("ir"), "get_ls1");
  const y = encode(b.input("vi"), "get_ls2");
  const lows = [decode(x.lowRank, "conv_ReZx"), decode(y.lowRank, "conv_ReZy")];
  const highs = [decode(x.sparse, "conv_ReUx"), decode(y.sparse, "conv_ReUy")];
  const fused = b.add(
    conv(b.concat(...lows), "decoder.conv_ReL", 2, 1),
    conv(b.concat(...highs), "decoder.conv_ReH", 2, 1),
  );
  weights.finish();
  return b.build(fused);
}
