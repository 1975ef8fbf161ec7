import type { GraphBuilder, Value } from "../../onnx/builder.ts";
import type { WeightSource } from "../weight_source.ts";

/** How many times as wide the layer between the last two is. */
const EXPANSION = 4;

/**
 * One transformer block on windows of one token, as in DATFuse, ITFuse and YDTR: normalized, the values of its attention,
 * then two layers with an exact GELU between, each part added to what came in.
 *
 * A softmax of one score is 1: queries, keys and position biases change nothing and are left out.
 *
 * @param name that of the weights
 * @returns takes and gives [count, width]; may be run more than once with the same weights
 */
export function tokenBlock(
  b: GraphBuilder,
  weights: WeightSource,
  name: string,
  width: number,
): (tokens: Value) => Value {
  const layerNorm = (part: string): (x: Value) => Value => {
    const take = (kind: string): Float32Array =>
      weights.take(`${name}.${part}.${kind}`, [width]);
    const [scale, shift] = [take("weight"), take("bias")];
    return (x) =>
      b.node("LayerNormalization", [
        x,
        b.weight(`${name}.${part}.weight`, scale, [width]),
        b.weight(`${name}.${part}.bias`, shift, [width]),
      ], {
        axis: { kind: "int", value: -1 },
        epsilon: { kind: "float", value: 1e-5 },
      });
  };
  const linear =
    (part: string, weight: Float32Array, bias: Float32Array) =>
    (x: Value): Value =>
      b.node("Gemm", [
        x,
        b.weight(`${name}.${part}.weight`, weight, [
          bias.length,
          weight.length / bias.length,
        ]),
        b.weight(`${name}.${part}.bias`, bias, [bias.length]),
      ], { transB: { kind: "int", value: 1 } });
  const layer = (
    part: string,
    inputs: number,
    outputs: number,
  ): (x: Value) => Value =>
    linear(
      part,
      weights.take(`${name}.${part}.weight`, [outputs, inputs]),
      weights.take(`${name}.${part}.bias`, [outputs]),
    );

  const normalize = layerNorm("norm1");
  const values = linear(
    "attn.v",
    // Queries, keys and values stand one below the other.
    weights.take(`${name}.attn.qkv.weight`, [3 * width, width])
      .slice(2 * width * width),
    weights.take(`${name}.attn.qkv.bias`, [3 * width]).slice(2 * width),
  );
  weights.leave(`${name}.attn.relative_position_bias_table`);
  weights.leave(`${name}.attn.relative_position_index`);
  const project = layer("attn.proj", width, width);
  const normalizeAgain = layerNorm("norm2");
  const widen = layer("mlp.fc1", width, EXPANSION * width);
  const narrow = layer("mlp.fc2", EXPANSION * width, width);
  return (tokens) => {
    const attended = b.add(tokens, project(values(normalize(tokens))));
    const hidden = widen(normalizeAgain(attended));
    return b.add(attended, narrow(gelu(b, hidden)));
  };
}

/** x · (1 + erf(x / √2)) / 2 */
function gelu(b: GraphBuilder, x: Value): Value {
  const error = b.node("Erf", [b.mul(x, b.constant([Math.SQRT1_2]))]);
  return b.mul(
    b.mul(x, b.add(error, b.constant([1]))),
    b.constant([0.5]),
  );
}
