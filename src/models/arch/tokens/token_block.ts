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
 * @param groups in how many parts the wide layer is computed, one after the other, their results added up: a wide layer of
 * wide tokens is most of a network's memory
 * @returns takes and gives [count, width]; may be run more than once with the same weights
 */
export function tokenBlock(
  b: GraphBuilder,
  weights: WeightSource,
  name: string,
  width: number,
  groups = 1,
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
  /** Some columns of a matrix of so many. */
  const columnsOf = (
    matrix: Float32Array,
    columns: number,
    first: number,
    end: number,
  ): Float32Array =>
    matrix.filter((_, at) => at % columns >= first && at % columns < end);
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
  const hidden = EXPANSION * width;
  const part = hidden / groups;
  const wide = weights.take(`${name}.mlp.fc1.weight`, [hidden, width]);
  const wideBias = weights.take(`${name}.mlp.fc1.bias`, [hidden]);
  const narrow = weights.take(`${name}.mlp.fc2.weight`, [width, hidden]);
  const narrowBias = weights.take(`${name}.mlp.fc2.bias`, [width]);
  const layers = Array.from({ length: groups }, (_, group) => {
    const [first, end] = [group * part, (group + 1) * part];
    const suffix = groups === 1 ? "" : `.${group}`;
    const widen = linear(
      `mlp.fc1${suffix}`,
      groups === 1 ? wide : wide.slice(first * width, end * width),
      groups === 1 ? wideBias : wideBias.slice(first, end),
    );
    const weight = groups === 1
      ? narrow
      : columnsOf(narrow, hidden, first, end);
    const reduce = group === 0
      ? linear(`mlp.fc2${suffix}`, weight, narrowBias)
      : (x: Value): Value =>
        b.node("Gemm", [
          x,
          b.weight(`${name}.mlp.fc2${suffix}.weight`, weight, [width, part]),
        ], { transB: { kind: "int", value: 1 } });
    return (x: Value): Value => reduce(gelu(b, widen(x)));
  });
  return (tokens) => {
    const attended = b.add(tokens, project(values(normalize(tokens))));
    const normalized = normalizeAgain(attended);
    return layers.reduce(
      (sum, run) => b.add(sum, run(normalized)),
      attended,
    );
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
