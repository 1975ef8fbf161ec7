import type { StateDict, Tensor } from "../../src/models/weights/state_dict.ts";
import type { ReferenceConv } from "./reference.ts";
import type { TestPlane } from "./run_onnx.ts";

/** Numbers in [-1, 1) that are the same on every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2147483648 - 1;
  };
}

/** A plane of levels 0..255 divided by 255. */
export function seededPlane(
  width: number,
  height: number,
  seed: number,
): TestPlane {
  const random = seeded(seed);
  const data = Float32Array.from(
    { length: width * height },
    () => Math.floor(128 * (random() + 1)) / 255,
  );
  return { width, height, data };
}

/** Shapes of 3×3 convolutions by name: input and output channels. */
export type ConvShapes = Readonly<
  Record<string, readonly [inChannels: number, outChannels: number]>
>;

/** Random weights of those shapes, small enough that no layer saturates. */
export function seededState(shapes: ConvShapes, seed: number): StateDict {
  const random = seeded(seed);
  const state = new Map<string, Tensor>();
  for (const [name, [inChannels, outChannels]] of Object.entries(shapes)) {
    const scale = Math.sqrt(1 / (3 * inChannels));
    const tensor = (dims: number[]): Tensor => {
      const count = dims.reduce((product, dim) => product * dim, 1);
      return {
        dims,
        data: Float32Array.from({ length: count }, () => scale * random()),
        dtype: "float32",
      };
    };
    state.set(`${name}.weight`, tensor([outChannels, inChannels, 3, 3]));
    state.set(`${name}.bias`, tensor([outChannels]));
  }
  return state;
}

/** The tensors of one convolution as the reference wants them. */
export function referenceConv(state: StateDict, name: string): ReferenceConv {
  const { dims: [outChannels, inChannels], data } = state.get(
    `${name}.weight`,
  )!;
  const at = (...index: number[]): number =>
    data[
      index.reduce(
        (sum, position, axis) => sum * [0, inChannels!, 3, 3][axis]! + position,
        0,
      )
    ]!;
  const range = (length: number): number[] =>
    Array.from({ length }, (_, index) => index);
  return {
    weight: range(outChannels!).map((o) =>
      range(inChannels!).map((i) =>
        range(3).map((y) => range(3).map((x) => at(o, i, y, x)))
      )
    ),
    bias: [...state.get(`${name}.bias`)!.data],
  };
}
