/** A chain without tanh, pixel by pixel in float32 as ECMAScript defines it: what every engine has to give to the bit. */
import type { Chain, ChainLayer } from "../../../src/models/chain/chain.ts";
import type { SourcePlanes } from "../../../src/image/source_planes.ts";

type Channels = readonly Float32Array[];

/** The fused values, row by row. A sum starts at the bias and goes by kernel row, input channel, kernel column. */
export function float32Chain(
  { inputs, layers }: Chain,
  sources: SourcePlanes,
): Float32Array {
  const { width, height } = sources.ir;
  return layers.reduce<Channels>(
    (image, layer) => convolve(layer, image, width, height),
    inputs.map((name) => sources[name].data),
  )[0]!;
}

function convolve(
  { inChannels, outChannels, padding, weights, bias, activation }: ChainLayer,
  image: Channels,
  width: number,
  height: number,
): Channels {
  const at = (channel: number, y: number, x: number): number => {
    const row = inside(y, height);
    const column = inside(x, width);
    if (padding === "zero" && (row !== y || column !== x)) return 0;
    return image[channel]![row * width + column]!;
  };
  return Array.from({ length: outChannels }, (_, to) => {
    const out = new Float32Array(width * height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        let sum = bias[to]!;
        for (let row = 0; row < 3; row++) {
          for (let from = 0; from < inChannels; from++) {
            for (let column = 0; column < 3; column++) {
              const weight =
                weights[((to * inChannels + from) * 3 + row) * 3 + column]!;
              const value = at(from, y + row - 1, x + column - 1);
              sum = Math.fround(sum + Math.fround(weight * value));
            }
          }
        }
        out[y * width + x] = activation === "relu" ? Math.max(sum, 0) : sum;
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
