import type { SourcePlanes } from "../../../src/image/source_planes.ts";

/** Sources of 4x3 with one channel whose samples count up from `first`. */
export function countingSources(first = 0): SourcePlanes {
  const plane = (from: number): SourcePlanes["ir"] => ({
    width: 4,
    height: 3,
    channels: 1,
    data: Float32Array.from({ length: 12 }, (_, i) => from + i / 7),
  });
  return { ir: plane(first), vi: plane(first + 100) };
}
