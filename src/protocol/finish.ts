import type { Gray } from "../image/gray.ts";
import type { Plane } from "../image/plane.ts";
import type { Protocol } from "./protocol.ts";

/**
 * The 8-bit image a network's output becomes: cropped to the size of the sources, mapped to 0..255 and rounded.
 *
 * The stretch follows `scipy.misc.bytescale` on float32 data, operation by operation in float32:
 * `(x - min) * (255 / (max - min))`, clipped, plus 0.5, truncated; an image of one value becomes 0.
 *
 * @throws {RangeError} if the output is smaller than `size` or holds a value that is not finite.
 */
export function finish(
  protocol: Protocol,
  output: Plane,
  size: { readonly width: number; readonly height: number },
): Gray {
  const values = crop(output, size.width, size.height);
  const data = protocol.output.range === "stretch"
    ? stretch(values)
    : clip(values, protocol.input.scale === "unit" ? 255 : 1);
  return { width: size.width, height: size.height, data };
}

function crop(output: Plane, width: number, height: number): Float32Array {
  if (output.width < width || output.height < height) {
    throw new RangeError(
      `Cannot finish a fused image: the network gave ${output.width}x${output.height} for sources of ${width}x${height}`,
    );
  }
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = y * output.width;
    values.set(output.data.subarray(start, start + width), y * width);
  }
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    throw new RangeError(
      `Cannot finish a fused image: the network gave ${values[bad]} at row ${
        Math.floor(bad / width)
      }, column ${bad % width}`,
    );
  }
  return values;
}

function stretch(values: Float32Array): Uint8Array {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const range = Math.fround(max - min);
  const scale = Math.fround(255 / (range === 0 ? 1 : range));
  return Uint8Array.from(values, (value) => {
    const level = Math.fround(Math.fround(value - min) * scale);
    return Math.trunc(Math.fround(Math.min(Math.max(level, 0), 255) + 0.5));
  });
}

function clip(values: Float32Array, scale: number): Uint8Array {
  return Uint8Array.from(values, (value) => {
    const level = Math.fround(value * scale);
    return Math.trunc(Math.fround(Math.min(Math.max(level, 0), 255) + 0.5));
  });
}
