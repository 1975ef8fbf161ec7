/**
 * Slow, obvious layers in float64 over borders of zeros, reading their tensors by name. Nothing here knows of ONNX.
 */
import type { StateDict } from "../../src/models/weights/state_dict.ts";
import type { Channel, Image } from "./reference.ts";

/** A square convolution that keeps the size; its bias is added where the state has one. */
export function sameConv(
  image: Image,
  state: StateDict,
  name: string,
  dilation = 1,
): Image {
  const { dims: [outChannels, inChannels, kernel], data } = state.get(
    `${name}.weight`,
  )!;
  const bias = state.get(`${name}.bias`)?.data;
  const half = (kernel! - 1) / 2;
  return Array.from(
    { length: outChannels! },
    (_, to) =>
      mapPixels(image[0]!, (_value, y, x) => {
        let sum = bias?.[to] ?? 0;
        for (let from = 0; from < inChannels!; from++) {
          for (let dy = 0; dy < kernel!; dy++) {
            for (let dx = 0; dx < kernel!; dx++) {
              const row = image[from]![y + dilation * (dy - half)];
              const value = row?.[x + dilation * (dx - half)] ?? 0;
              const at = (to * inChannels! + from) * kernel! + dy;
              sum += data[at * kernel! + dx]! * value;
            }
          }
        }
        return sum;
      }),
  );
}

/** Normalisation by the stored mean and variance, ε = 1e-5. */
export function batchNorm(image: Image, state: StateDict, name: string): Image {
  const part = (tensor: string, channel: number): number =>
    state.get(`${name}.${tensor}`)!.data[channel]!;
  return image.map((rows, channel) =>
    mapPixels(rows, (value) =>
      (value - part("running_mean", channel)) /
        Math.sqrt(part("running_var", channel) + 1e-5) *
        part("weight", channel) + part("bias", channel))
  );
}

/** The largest of each window that lies inside; `padding` positions more on each side. */
export function maxPool(
  image: Image,
  size: number,
  stride: number,
  padding: number,
): Image {
  const count = (length: number): number =>
    Math.floor((length + 2 * padding - size) / stride) + 1;
  const range = (length: number): number[] =>
    Array.from({ length }, (_, index) => index);
  return image.map((rows) =>
    range(count(rows.length)).map((y) =>
      range(count(rows[0]!.length)).map((x) =>
        Math.max(
          ...range(size * size).map((at) =>
            rows[y * stride - padding + Math.floor(at / size)]
              ?.[x * stride - padding + at % size] ?? -Infinity
          ),
        )
      )
    )
  );
}

/** Linear interpolation to that size, pixel centres at halves, borders repeated. */
export function linearTo(image: Image, height: number, width: number): Image {
  const line = (values: readonly number[], length: number): number[] =>
    Array.from({ length }, (_, position) => {
      const source = Math.min(
        Math.max((position + 0.5) * values.length / length - 0.5, 0),
        values.length - 1,
      );
      const first = Math.floor(source);
      const next = Math.min(first + 1, values.length - 1);
      return values[first]! + (values[next]! - values[first]!) *
          (source - first);
    });
  return image.map((rows) =>
    transpose(
      transpose(rows.map((row) => line(row, width)))
        .map((column) => line(column, height)),
    )
  );
}

/** Element by element over images of the same size; a channel of one goes with all of the others. */
export function combine(
  change: (...values: number[]) => number,
  ...images: Image[]
): Image {
  const channels = Math.max(...images.map((image) => image.length));
  return Array.from(
    { length: channels },
    (_, channel) =>
      mapPixels(images[0]![0]!, (_value, y, x) =>
        change(
          ...images.map((image) =>
            image[image.length === 1 ? 0 : channel]![y]![x]!
          ),
        )),
  );
}

/** The value at a row and column, repeated beyond the borders. */
export function repeated(rows: Channel, y: number, x: number): number {
  const row = rows[Math.min(Math.max(y, 0), rows.length - 1)]!;
  return row[Math.min(Math.max(x, 0), row.length - 1)]!;
}

export function mapPixels(
  rows: Channel,
  change: (value: number, y: number, x: number) => number,
): Channel {
  return rows.map((row, y) => row.map((value, x) => change(value, y, x)));
}

function transpose(rows: Channel): Channel {
  return rows[0]!.map((_, x) => rows.map((row) => row[x]!));
}
