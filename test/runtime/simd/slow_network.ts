/** A small network, pixel by pixel in float64: obvious, slow, and apart from the kernels in everything. */
import type { SourcePlanes } from "../../../src/image/source_planes.ts";
import type {
  ConvolutionStep,
  ElementFunction,
  PairStep,
  SmallNetwork,
} from "../../../src/models/small/small_network.ts";

type Channels = readonly Float64Array[];

/** The fused values, row by row. */
export function slowNetwork(
  { steps }: SmallNetwork,
  { ir, vi }: SourcePlanes,
): Float64Array {
  const { width, height } = ir;
  const values: Channels[] = [ir, vi].map(({ data }) => [
    Float64Array.from(data),
  ]);
  for (const step of steps) {
    switch (step.kind) {
      case "convolution":
        values.push(convolve(
          step,
          step.inputs.flatMap((input) => values[input]!),
          width,
          height,
        ));
        break;
      case "element":
        values.push(
          values[step.input]!.map((channel) =>
            channel.map((x) => applied(step.apply, x))
          ),
        );
        break;
      case "pair": {
        const [left, right] = step.inputs.map((input) => values[input]!);
        values.push(
          left!.map((channel, at) =>
            channel.map((a, pixel) =>
              joined(step.operation, a, right![at]![pixel]!)
            )
          ),
        );
      }
    }
  }
  return values.at(-1)![0]!;
}

function convolve(
  { size, dilation, groups, padding, channels, weights, bias, relu }:
    ConvolutionStep,
  image: Channels,
  width: number,
  height: number,
): Channels {
  const taken = image.length / groups;
  const at = (channel: number, y: number, x: number): number => {
    const row = inside(y, height), column = inside(x, width);
    if (padding === "zero" && (row !== y || column !== x)) return 0;
    return image[channel]![row * width + column]!;
  };
  return Array.from({ length: channels }, (_, to) => {
    const first = Math.floor(to * groups / channels) * taken;
    const out = new Float64Array(width * height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        let sum = bias[to]!;
        for (let from = 0; from < taken; from++) {
          for (let row = 0; row < size; row++) {
            for (let column = 0; column < size; column++) {
              sum +=
                weights[((to * taken + from) * size + row) * size + column]! *
                at(
                  first + from,
                  y + (row - (size - 1) / 2) * dilation,
                  x + (column - (size - 1) / 2) * dilation,
                );
            }
          }
        }
        out[y * width + x] = relu ? Math.max(0, sum) : sum;
      }
    }
    return out;
  });
}

/** The position itself, or its mirror image. */
function inside(position: number, length: number): number {
  if (position < 0) return -position;
  return position < length ? position : 2 * (length - 1) - position;
}

function joined(
  operation: PairStep["operation"],
  a: number,
  b: number,
): number {
  switch (operation) {
    case "add":
      return a + b;
    case "subtract":
      return a - b;
    case "multiply":
      return a * b;
    case "maximum":
      return Math.max(a, b);
  }
}

function applied(apply: ElementFunction, x: number): number {
  switch (apply.name) {
    case "relu":
      return Math.max(0, x);
    case "tanh":
      return Math.tanh(x);
    case "abs":
      return Math.abs(x);
    case "leaky-relu":
      return x < 0 ? apply.slope * x : x;
    case "hard-sigmoid":
      return Math.min(1, Math.max(0, apply.slope * x + apply.offset));
    case "clip":
      return Math.min(apply.high, Math.max(apply.low, x));
  }
}
