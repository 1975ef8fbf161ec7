import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

/** Entries of the table along each of its four axes. */
const LEVELS = 16;
/** From [0, 1] to positions in the table: 255 levels, 16 an entry. */
const POSITIONS = 255 / LEVELS;

/**
 * LUT-Fuse (ICCV 2025): a learned table of 16⁴ luma values, addressed by visible luma, its gradient (stretched to the
 * image's own range), a context plane that five 3×3 convolutions make of all four channels, and infrared; interpolated
 * linearly between the 16 entries around. The chroma of the visible image is kept.
 *
 * Inputs `ir` [1, 1, H, W] and `vi` [1, 3, H, W] in [0, 1]; outside of it there is no entry to look up. The output is RGB,
 * unclipped, of any size; the authors run it on multiples of 16.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function lutFuse(state: StateDict): Graph {
  const weights = new WeightSource("lut_fuse", state);
  const b = new GraphBuilder("lut_fuse");
  const scaled = (x: Value, factor: number): Value =>
    b.mul(x, b.constant([factor]));

  const ir = b.input("ir");
  const vi = b.input("vi", [1, 3, "H", "W"]);
  const { luma, blue, red } = toYcbcr(b, vi);
  const context = contextOf(b, weights, scaled(b.concat(vi, ir), 255));
  const positions = [luma, gradientOf(b, luma), context, ir].map((plane) =>
    scaled(plane, POSITIONS)
  );
  const table = weights.take("fine_tuned_lut.npy/array", [
    LEVELS,
    LEVELS,
    LEVELS,
    LEVELS,
    1,
  ]);
  const y = lookUp(b, b.weight("lut", table, [table.length]), positions);
  const fused = b.concat(
    b.add(y, scaled(red, 1.402)),
    b.sub(b.sub(y, scaled(blue, 0.344136)), scaled(red, 0.714136)),
    b.add(y, scaled(blue, 1.772)),
  );
  weights.finish();
  return b.build(fused, "fused", [1, 3, "H", "W"]);
}

/** Luma and the two chroma planes of RGB in [0, 1], chroma around 0. */
function toYcbcr(
  b: GraphBuilder,
  rgb: Value,
): { luma: Value; blue: Value; red: Value } {
  const planes = [0, 1, 2].map((channel) =>
    b.channels(rgb, channel, channel + 1)
  );
  const mix = (...factors: readonly number[]): Value =>
    planes.map((plane, channel) =>
      b.mul(plane, b.constant([factors[channel]!]))
    ).reduce((sum, part) => b.add(sum, part));
  return {
    luma: mix(0.299, 0.587, 0.114),
    blue: mix(-0.168736, -0.331264, 0.5),
    red: mix(0.5, -0.418688, -0.081312),
  };
}

/** The context plane, in (0, 1): each convolution but the last normalized over the image, the first one's result added. */
function contextOf(b: GraphBuilder, weights: WeightSource, x: Value): Value {
  const file = "generator_context.pth";
  const layer = (
    x: Value,
    name: string,
    index: number,
    inChannels: number,
  ): Value => {
    const conv = weights.conv(`${file}/${name}.${index}`, inChannels, 16, 3);
    const norm = `${file}/${name}.${index + 2}`;
    const tensor = (part: string): Value =>
      b.weight(
        `${norm}.${part}`,
        weights.take(`${norm}.${part}`, [16]),
        [16],
      );
    return b.node("InstanceNormalization", [
      b.leakyRelu(b.conv(x, conv, { padding: 1 }), 0.2),
      tensor("weight"),
      tensor("bias"),
    ], { epsilon: { kind: "float", value: 1e-5 } });
  };
  const first = layer(x, "input_layer", 0, 4);
  const middle = [0, 3, 6].reduce(
    (x, index) => layer(x, "mid_layer", index, 16),
    first,
  );
  const last = weights.conv(`${file}/output_layer.1`, 16, 1, 3);
  return b.sigmoid(b.conv(b.add(middle, first), last, { padding: 1 }));
}

/** The length of the Sobel gradient, zeros beyond the borders, stretched to [0, 1]. */
function gradientOf(b: GraphBuilder, plane: Value): Value {
  const square = (...kernel: readonly number[]): Value => {
    const along = b.node("Conv", [plane, b.constant(kernel, [1, 1, 3, 3])], {
      kernel_shape: { kind: "ints", value: [3, 3] },
      pads: { kind: "ints", value: [1, 1, 1, 1] },
    });
    return b.mul(along, along);
  };
  const length = b.node("Sqrt", [
    b.add(
      square(1, 0, -1, 2, 0, -2, 1, 0, -1),
      square(1, 2, 1, 0, 0, 0, -1, -2, -1),
    ),
  ]);
  const overall = (op: string): Value =>
    b.node(op, [length], { axes: { kind: "ints", value: [2, 3] } });
  const least = overall("ReduceMin");
  const range = b.add(
    b.sub(overall("ReduceMax"), least),
    b.constant([1e-8]),
  );
  return b.node("Div", [b.sub(length, least), range]);
}

/**
 * The table at four planes of positions, one an axis, between its entries by linear interpolation; the last entry of an
 * axis stands for those after it. All 16 entries around are looked up at once, each in a channel of its own.
 */
function lookUp(
  b: GraphBuilder,
  table: Value,
  positions: readonly Value[],
): Value {
  const floors = positions.map((position) => b.node("Floor", [position]));
  const strides = positions.map((_, axis) => LEVELS ** (3 - axis));
  let corners = floors.map((floor, axis) =>
    b.mul(floor, b.constant([strides[axis]!]))
  ).reduce((sum, part) => b.add(sum, part));
  for (const [axis, floor] of floors.entries()) {
    const next = b.node("Min", [
      b.add(floor, b.constant([1])),
      b.constant([LEVELS - 1]),
    ]);
    const step = b.mul(b.sub(next, floor), b.constant([strides[axis]!]));
    corners = b.concat(corners, b.add(corners, step));
  }
  let values = b.node("Gather", [table, b.cast(corners, "int32")]);
  for (const axis of [3, 2, 1, 0]) {
    const half = 2 ** axis;
    const share = b.sub(positions[axis]!, floors[axis]!);
    values = b.add(
      b.mul(
        b.channels(values, 0, half),
        b.sub(b.constant([1]), share),
      ),
      b.mul(b.channels(values, half, 2 * half), share),
    );
  }
  return values;
}
