import type { GraphBuilder, Value } from "../onnx/builder.ts";
import type { WeightSource } from "./weight_source.ts";

const FILTERS = 16;
const HIDDEN = 64;

/**
 * One transformer block of DATFuse on windows of one token: normalized, the values of its attention, then two layers with
 * an exact GELU between, each part added to what came in.
 *
 * `tokens` is [count, 16]; so is the result. `name` is that of the weights.
 */
export function transformerBlock(
  b: GraphBuilder,
  weights: WeightSource,
  tokens: Value,
  name: string,
): Value {
  const layerNorm = (x: Value, part: string): Value => {
    const tensor = (kind: string): Value =>
      b.weight(
        `${name}.${part}.${kind}`,
        weights.take(`${name}.${part}.${kind}`, [FILTERS]),
        [FILTERS],
      );
    return b.node("LayerNormalization", [
      x,
      tensor("weight"),
      tensor("bias"),
    ], {
      axis: { kind: "int", value: -1 },
      epsilon: { kind: "float", value: 1e-5 },
    });
  };
  const linear = (
    x: Value,
    part: string,
    weight: Float32Array,
    bias: Float32Array,
  ): Value =>
    b.node("Gemm", [
      x,
      b.weight(`${name}.${part}.weight`, weight, [
        bias.length,
        weight.length / bias.length,
      ]),
      b.weight(`${name}.${part}.bias`, bias, [bias.length]),
    ], { transB: { kind: "int", value: 1 } });
  const layer = (
    x: Value,
    part: string,
    inputs: number,
    outputs: number,
  ): Value =>
    linear(
      x,
      part,
      weights.take(`${name}.${part}.weight`, [outputs, inputs]),
      weights.take(`${name}.${part}.bias`, [outputs]),
    );

  const values = linear(
    layerNorm(tokens, "norm1"),
    "attn.v",
    // Queries, keys and values stand one below the other.
    weights.take(`${name}.attn.qkv.weight`, [3 * FILTERS, FILTERS])
      .slice(2 * FILTERS * FILTERS),
    weights.take(`${name}.attn.qkv.bias`, [3 * FILTERS]).slice(2 * FILTERS),
  );
  weights.leave(`${name}.attn.relative_position_bias_table`);
  weights.leave(`${name}.attn.relative_position_index`);
  const attended = b.add(tokens, layer(values, "attn.proj", FILTERS, FILTERS));
  const hidden = layer(
    layerNorm(attended, "norm2"),
    "mlp.fc1",
    FILTERS,
    HIDDEN,
  );
  return b.add(attended, layer(gelu(b, hidden), "mlp.fc2", HIDDEN, FILTERS));
}

/** x · (1 + erf(x / √2)) / 2 */
function gelu(b: GraphBuilder, x: Value): Value {
  const error = b.node("Erf", [b.mul(x, b.constant([Math.SQRT1_2]))]);
  return b.mul(
    b.mul(x, b.add(error, b.constant([1]))),
    b.constant([0.5]),
  );
}
