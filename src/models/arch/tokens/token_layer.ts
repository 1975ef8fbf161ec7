import type { GraphBuilder, Value } from "../../onnx/builder.ts";
import { tokenBlock } from "./token_block.ts";
import type { WeightSource } from "../weight_source.ts";

/**
 * Transformer blocks one after the other on an image that is read as rows of `width`: the memory [channel, row, column] is
 * viewed, not transposed, so that a token is `width` neighbours along a row of one channel, and what it means depends on
 * the size of the image.
 *
 * The blocks are `basicLayer.blocks.0` and so on among the weights.
 *
 * @param groups in how many parts the wide layer of a block is computed
 * @returns takes and gives [1, channels, rows, columns]; may be run more than once with the same weights
 */
export function tokenLayer(
  b: GraphBuilder,
  weights: WeightSource,
  width: number,
  blocks: number,
  groups = 1,
): (x: Value) => Value {
  const run = Array.from(
    { length: blocks },
    (_, block) =>
      tokenBlock(b, weights, `basicLayer.blocks.${block}`, width, groups),
  );
  return (x) => {
    const tokens = run.reduce(
      (value, block) => block(value),
      b.reshape(x, [-1, width]),
    );
    return b.reshapeLike(tokens, x);
  };
}
