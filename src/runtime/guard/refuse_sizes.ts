import type { SourcePlanes } from "../../image/source_planes.ts";

/** @throws {RangeError} if the two sources differ in size. */
export function refuseSizes({ ir, vi }: SourcePlanes): void {
  if (ir.width !== vi.width || ir.height !== vi.height) {
    throw new RangeError(
      `Cannot fuse: infrared is ${ir.width}x${ir.height}, visible is ${vi.width}x${vi.height}`,
    );
  }
}
