/** Every operation of the tape number by number in float64: what the kernels are held to. */
import type { Given } from "./gradients_of.ts";
import type { AnyForm, OperationName } from "./operations.ts";

/** What an operation makes of tensors, channel by channel, row by row. */
export type SlowOperation = (
  form: AnyForm,
  ...of: readonly Given[]
) => number[];

/** All of them. */
export const SLOW_OPERATIONS: Record<OperationName, SlowOperation> = {
  plus: pairwise((a, b) => a + b),
  minus: pairwise((a, b) => a - b),
  times: pairwise((a, b) => a * b),
  over: pairwise((a, b) => a / b),
  greater: pairwise(Math.max),
  innerProduct: (form, a, b) => [sum(pairwise((x, y) => x * y)(form, a!, b!))],
  squared: pointwise((x) => x * x),
  magnitude: pointwise(Math.abs),
  rooted: pointwise(Math.sqrt),
  rectified: pointwise((x) => Math.max(x, 0)),
  tanhOf: pointwise(Math.tanh),
  sigmoidOf: pointwise(sigmoid),
  exponentialOf: pointwise(Math.exp),
  logarithmOf: pointwise(Math.log),
  scaledBy: ({ factor, offset }, x) =>
    [...x!.numbers].map((number) => factor * number + offset),
  total: (_, x) => [sum([...x!.numbers])],
  average: (_, x) => [mean([...x!.numbers])],
  softmaxOf: (_, x) => {
    const powers = [...x!.numbers].map(Math.exp);
    return powers.map((power) => power / sum(powers));
  },
  channelSum: (_, x) => acrossChannels(x!).map(sum),
  greatestChannel: (_, x) => acrossChannels(x!).map((all) => Math.max(...all)),
  channelMeans: (_, x) => planes(x!).map(mean),
  channelMaxima: (_, x) => planes(x!).map((plane) => Math.max(...plane)),
  channelSlice: ({ first, channels }, x) =>
    planes(x!).slice(first, first + channels).flat(),
  joined: (_, ...parts) => parts.flatMap(({ numbers }) => [...numbers]),
  timesNumber: (_, x, s) => [...x!.numbers].map((n) => n * s!.numbers[0]!),
  timesChannels: (_, x, s) => channelsScaled(x!, [...s!.numbers]),
  timesPositions: (_, x, s) =>
    planes(x!).flatMap((plane) => plane.map((n, i) => n * s!.numbers[i]!)),
  repeated: ({ factor }, x) => {
    const { height, width } = x!.shape;
    return overPlanes(
      x!,
      factor * height,
      factor * width,
      (at, row, column) =>
        at(Math.floor(row / factor), Math.floor(column / factor)),
    );
  },
  zeroBordered: ({ border }, x) => bordered(x!, border, () => NaN),
  mirrored: ({ border }, x) =>
    bordered(
      x!,
      border,
      (place, length) => place < 0 ? -place : 2 * (length - 1) - place,
    ),
  maxPooled: (form, x) => pooled(form, x!, (seen) => Math.max(...seen)),
  averagePooled: (form, x) => pooled(form, x!, mean),
  convolution: (form, x, weights, bias) => convolved(form, x!, weights!, bias),
  transposedConvolution: (form, x, weights, bias) =>
    transposed(form, x!, weights!, bias),
  channelAttention: (_, x, squeeze, excite) => {
    const through = (pooled: number[]): number[] =>
      matrix(
        [...excite!.numbers],
        matrix([...squeeze!.numbers], pooled).map((n) => Math.max(n, 0)),
      );
    const means = through(planes(x!).map(mean));
    const maxima = through(planes(x!).map((plane) => Math.max(...plane)));
    return channelsScaled(x!, means.map((n, i) => sigmoid(n + maxima[i]!)));
  },
  spatialAttention: (_, x, weights) => {
    const { height, width } = x!.shape;
    const both = acrossChannels(x!);
    const maps = [both.map(mean), both.map((all) => Math.max(...all))];
    const gates = both.map((_, place) => {
      let logit = 0;
      for (let tap = 0; tap < 98; tap++) {
        const row = Math.floor(place / width) + Math.floor(tap % 49 / 7) - 3;
        const column = place % width + tap % 7 - 3;
        if (row < 0 || row >= height || column < 0 || column >= width) continue;
        logit += maps[tap < 49 ? 0 : 1]![row * width + column]! *
          weights!.numbers[tap]!;
      }
      return sigmoid(logit);
    });
    return planes(x!).flatMap((plane) => plane.map((n, i) => n * gates[i]!));
  },
};

function pairwise(of: (a: number, b: number) => number): SlowOperation {
  return (_, a, b) => [...a!.numbers].map((x, i) => of(x, b!.numbers[i]!));
}

function pointwise(of: (x: number) => number): SlowOperation {
  return (_, x) => [...x!.numbers].map(of);
}

function sum(all: readonly number[]): number {
  return all.reduce((a, b) => a + b, 0);
}

function mean(all: readonly number[]): number {
  return sum(all) / all.length;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function matrix(rows: readonly number[], of: readonly number[]): number[] {
  return Array.from(
    { length: rows.length / of.length },
    (_, row) => sum(of.map((x, i) => x * rows[row * of.length + i]!)),
  );
}

function planes({ shape, numbers }: Given): number[][] {
  const area = shape.height * shape.width;
  return Array.from(
    { length: shape.channels },
    (_, channel) => [...numbers.subarray(channel * area, (channel + 1) * area)],
  );
}

/** The numbers of each position. */
function acrossChannels(x: Given): number[][] {
  const all = planes(x);
  return all[0]!.map((_, place) => all.map((plane) => plane[place]!));
}

function channelsScaled(x: Given, factors: readonly number[]): number[] {
  return planes(x).flatMap((plane, i) => plane.map((n) => n * factors[i]!));
}

function overPlanes(
  x: Given,
  height: number,
  width: number,
  number: (
    at: (row: number, column: number) => number | undefined,
    row: number,
    column: number,
  ) => number | undefined,
): number[] {
  return planes(x).flatMap((plane) =>
    Array.from({ length: height * width }, (_, i) =>
      number(
        (row, column) =>
          row >= 0 && row < x.shape.height && column >= 0 &&
            column < x.shape.width
            ? plane[row * x.shape.width + column]
            : undefined,
        Math.floor(i / width),
        i % width,
      ) ?? 0)
  );
}

function bordered(
  x: Given,
  border: number,
  beyond: (place: number, length: number) => number,
): number[] {
  const { height, width } = x.shape;
  const inside = (place: number, length: number): number =>
    place < 0 || place >= length ? beyond(place, length) : place;
  return overPlanes(
    x,
    height + 2 * border,
    width + 2 * border,
    (at, row, column) =>
      at(inside(row - border, height), inside(column - border, width)),
  );
}

function pooled(
  { side, stride, rest }: AnyForm,
  x: Given,
  of: (seen: number[]) => number,
): number[] {
  // Windows are laid until one would not fit, or, with the rest, until all pixels are seen or one would start beyond.
  const starts = (length: number): number[] => {
    const found: number[] = [];
    for (let at = 0; at < length; at += stride) {
      if (rest === "floor" && at + side > length) break;
      found.push(at);
      if (at + side >= length) break;
    }
    return found;
  };
  const rows = starts(x.shape.height);
  const columns = starts(x.shape.width);
  return overPlanes(x, rows.length, columns.length, (at, row, column) => {
    const seen: number[] = [];
    for (let i = 0; i < side * side; i++) {
      const number = at(
        rows[row]! + Math.floor(i / side),
        columns[column]! + i % side,
      );
      if (number !== undefined) seen.push(number);
    }
    return of(seen);
  });
}

function convolved(
  { rows, columns, groups, dilation, stride }: AnyForm,
  { shape, numbers }: Given,
  weights: Given,
  bias: Given | undefined,
): number[] {
  const { channels, height, width } = shape;
  const inChannels = channels / groups;
  const outChannels = weights.numbers.length / (inChannels * rows * columns);
  const down = Math.floor((height - dilation * (rows - 1) - 1) / stride) + 1;
  const across = Math.floor((width - dilation * (columns - 1) - 1) / stride) +
    1;
  const result: number[] = [];
  for (let out = 0; out < outChannels; out++) {
    const first = Math.floor(out / (outChannels / groups)) * inChannels;
    for (let i = 0; i < down * across; i++) {
      let pixel = bias?.numbers[out] ?? 0;
      for (let tap = 0; tap < inChannels * rows * columns; tap++) {
        const channel = first + Math.floor(tap / (rows * columns));
        const row = Math.floor(i / across) * stride +
          Math.floor(tap / columns) % rows * dilation;
        const column = i % across * stride + tap % columns * dilation;
        pixel += numbers[(channel * height + row) * width + column]! *
          weights.numbers[out * inChannels * rows * columns + tap]!;
      }
      result.push(pixel);
    }
  }
  return result;
}

/** Every number is stamped into the result, times the kernel. */
function transposed(
  { rows, columns, groups, dilation, stride, border, more }: AnyForm,
  { shape, numbers }: Given,
  weights: Given,
  bias: Given | undefined,
): number[] {
  const { channels, height, width } = shape;
  const taps = rows * columns;
  const made = weights.numbers.length / (channels * taps);
  const tall = (height - 1) * stride - 2 * border + dilation * (rows - 1) + 1 +
    more;
  const wide = (width - 1) * stride - 2 * border + dilation * (columns - 1) +
    1 + more;
  const result = Array.from(
    { length: groups * made * tall * wide },
    (_, i) => bias?.numbers[Math.floor(i / (tall * wide))] ?? 0,
  );
  for (const [i, number] of numbers.entries()) {
    const channel = Math.floor(i / (height * width));
    const group = Math.floor(channel / (channels / groups));
    for (let tap = 0; tap < made * taps; tap++) {
      const out = group * made + Math.floor(tap / taps);
      const row = Math.floor(i / width) % height * stride - border +
        Math.floor(tap % taps / columns) * dilation;
      const column = i % width * stride - border + tap % columns * dilation;
      if (row < 0 || row >= tall || column < 0 || column >= wide) continue;
      result[(out * tall + row) * wide + column]! += number *
        weights.numbers[channel * made * taps + tap]!;
    }
  }
  return result;
}
