import type { GraphBuilder, Value } from "../../onnx/builder.ts";
import { roundedUp } from "./rounded_up.ts";
import type { WeightSource } from "../weight_source.ts";

/** How windows lie and what their attention is made of. */
export interface WindowOptions {
  /** Of a window, in pixels; a power of 2. */
  readonly side: number;
  readonly heads: number;
  readonly channels: number;
  /** Rows and columns by which the windows begin before the image; the image is mirrored there. */
  readonly shift: number;
}

/**
 * Attention between the pixels of windows, several heads a pixel: softmax(q · k / √d + a bias of their places) · v.
 *
 * The image is mirrored at its right and bottom until windows are whole, and where they are shifted at its left and top,
 * too; no window is cut or masked.
 *
 * @param plane one channel of the image's size
 * @param bias [1, heads, side², side²], from {@link placeBias}
 * @returns takes query, key and value, [1, channels, rows, columns] each, and gives the same
 */
export function windowAttention(
  b: GraphBuilder,
  plane: Value,
  bias: Value,
  { side, heads, channels, shift }: WindowOptions,
): (query: Value, key: Value, value: Value) => Value {
  const depth = channels / heads;
  const rounded = roundedPlane(b, plane, side, shift);
  const blocks = (x: Value): Value => {
    const padded = b.pad(x, [shift, shift, side / 2, side / 2], "reflect");
    return b.node("SpaceToDepth", [b.cropToSizeOf(padded, rounded)], {
      blocksize: { kind: "int", value: side },
    });
  };
  /** [place in its window, head, channel of the head, window] */
  const split = (x: Value): Value =>
    b.reshape(x, [side * side, heads, depth, -1]);
  const scale = b.constant([1 / Math.sqrt(depth)]);
  return (query, key, value) => {
    const queries = b.transpose(split(blocks(b.mul(query, scale))), [
      3,
      1,
      0,
      2,
    ]);
    const keys = b.transpose(split(blocks(key)), [3, 1, 2, 0]);
    const laid = blocks(value);
    const values = b.transpose(split(laid), [3, 1, 0, 2]);
    const scores = b.add(b.node("MatMul", [queries, keys]), bias);
    const shares = b.node("Softmax", [scores], {
      axis: { kind: "int", value: -1 },
    });
    const mixed = b.node("MatMul", [shares, values]);
    const back = b.node("DepthToSpace", [
      b.node("Reshape", [
        b.transpose(mixed, [2, 1, 3, 0]),
        b.node("Shape", [laid]),
      ]),
    ], { blocksize: { kind: "int", value: side } });
    const whole = shift === 0 ? back : b.from(b.from(back, 2, shift), 3, shift);
    return b.cropToSizeOf(whole, plane);
  };
}

/**
 * What the places of two pixels in a window add to their score: two layers of the logarithm of their distance along either
 * axis, which is stored with the weights.
 *
 * @param name that of the weights
 */
export function placeBias(
  b: GraphBuilder,
  weights: WeightSource,
  name: string,
  { side, heads }: Pick<WindowOptions, "side" | "heads">,
): Value {
  const places = side * side;
  const hidden = 256;
  const linear = (x: Value, index: number, from: number, to: number): Value => {
    const layer = `${name}.meta.${index}`;
    return b.node("Gemm", [
      x,
      b.weight(
        `${layer}.weight`,
        weights.take(`${layer}.weight`, [to, from]),
        [to, from],
      ),
      b.weight(`${layer}.bias`, weights.take(`${layer}.bias`, [to]), [to]),
    ], { transB: { kind: "int", value: 1 } });
  };
  const distances = weights.take(`${name}.relative_positions`, [
    places,
    places,
    2,
  ]);
  const pairs = b.constant([...distances], [places * places, 2]);
  const each = linear(b.relu(linear(pairs, 0, 2, hidden)), 2, hidden, heads);
  return b.reshape(b.transpose(each, [1, 0]), [1, heads, places, places]);
}

/** One channel of the size that whole windows have. */
function roundedPlane(
  b: GraphBuilder,
  plane: Value,
  side: number,
  shift: number,
): Value {
  return roundedUp(
    b,
    shift === 0 ? plane : b.pad(plane, [shift, shift, 0, 0], "reflect"),
    side,
  );
}
