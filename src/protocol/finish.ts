import type { Picture } from "../image/picture.ts";
import type { Plane } from "../image/plane.ts";
import { addColour, colourLevels } from "./colour.ts";
import type { Protocol } from "./protocol.ts";
import { toLevels } from "./to_levels.ts";

/**
 * The 8-bit picture a network's output becomes: cropped to the size of the sources, coloured where the protocol says so,
 * mapped to 0..255 and rounded.
 *
 * @param vi the visible source, whose size and colour the result takes.
 * @throws {RangeError} if the output is smaller than `vi` or holds a value that is not finite.
 */
export function finish(
  protocol: Protocol,
  output: Plane,
  vi: Picture,
): Picture {
  const { colour } = protocol.output;
  const values = addColour(crop(output, vi), colour, vi);
  return colourLevels(toLevels(protocol, values), colour, vi);
}

function crop(output: Plane, { width, height }: Picture): Float32Array {
  if (output.width < width || output.height < height) {
    throw new RangeError(
      `Cannot finish a fused image: the network gave ${output.width}x${output.height} for sources of ${width}x${height}`,
    );
  }
  const values = cut(output, width, height);
  const bad = firstNotFinite(values);
  if (bad < values.length) {
    const at = bad % (width * height);
    throw new RangeError(
      `Cannot finish a fused image: the network gave ${values[bad]} at row ${
        Math.floor(at / width)
      }, column ${at % width}`,
    );
  }
  return values;
}

/** The top left part of a plane; the plane's own values where that is all of it. */
function cut(output: Plane, width: number, height: number): Float32Array {
  if (output.width === width && output.height === height) return output.data;
  const values = new Float32Array(output.channels * width * height);
  for (let row = 0; row < output.channels * height; row++) {
    const channel = Math.floor(row / height);
    const start = (channel * output.height + row % height) * output.width;
    values.set(output.data.subarray(start, start + width), row * width);
  }
  return values;
}

/** Its index; the length where all are finite. */
function firstNotFinite(values: Float32Array): number {
  let at = 0;
  while (at < values.length && Number.isFinite(values[at])) at++;
  return at;
}
