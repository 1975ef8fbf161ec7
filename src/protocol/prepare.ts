import type { Gray } from "../image/gray.ts";
import type { Plane } from "../image/plane.ts";
import type { Protocol } from "./protocol.ts";

/**
 * One source as its network wants it: scaled to the protocol's range and, where the size rule asks for it, completed at
 * the right and bottom edge by repeating the last column and row.
 */
export function prepare(protocol: Protocol, source: Gray): Plane {
  const { multiple, pad } = protocol.size;
  const width = roundUp(source.width, multiple);
  const height = roundUp(source.height, multiple);
  if (
    pad === "none" && (width !== source.width || height !== source.height)
  ) {
    throw new RangeError(
      `Cannot prepare a ${source.width}x${source.height} image: protocol ${protocol.id} takes sides that are multiples of ${multiple} only`,
    );
  }
  const levels = levelTable(protocol.input.scale);
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.min(y, source.height - 1) * source.width;
    for (let x = 0; x < width; x++) {
      data[y * width + x] = levels[
        source.data[row + Math.min(x, source.width - 1)]!
      ]!;
    }
  }
  return { width, height, data };
}

function roundUp(side: number, multiple: number): number {
  return Math.ceil(side / multiple) * multiple;
}

function levelTable(scale: "unit" | "levels"): Float32Array {
  return Float32Array.from(
    { length: 256 },
    (_, level) => scale === "unit" ? level / 255 : level,
  );
}
