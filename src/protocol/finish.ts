import type { Picture } from "../image/picture.ts";
import type { Plane } from "../image/plane.ts";
import { addColour, colourLevels } from "./colour.ts";
import { cutPlane } from "./cut_plane.ts";
import type { Protocol } from "./protocol.ts";
import { toLevels } from "./to_levels.ts";

/**
 * The 8-bit picture a network's output becomes: cropped to the size of the sources, coloured where the protocol says so,
 * mapped to 0..255 and rounded.
 *
 * @param source whose size and colour the result takes.
 * @throws {RangeError} if the output is smaller than it or holds a value that is not finite.
 */
export function finish(
  protocol: Protocol,
  output: Plane,
  source: Picture,
): Picture {
  const { colour } = protocol.output;
  const values = addColour(crop(output, source), colour, source);
  return colourLevels(toLevels(protocol, values), colour, source);
}

function crop(output: Plane, { width, height }: Picture): Float32Array {
  if (output.width < width || output.height < height) {
    throw new RangeError(
      `Cannot finish a fused image: the network gave ${output.width}x${output.height} for sources of ${width}x${height}`,
    );
  }
  const values = cutPlane(output, { x: 0, y: 0, width, height });
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

/** Its index; the length where all are finite. */
function firstNotFinite(values: Float32Array): number {
  let at = 0;
  while (at < values.length && Number.isFinite(values[at])) at++;
  return at;
}
