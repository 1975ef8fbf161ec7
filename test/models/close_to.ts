import { assert, assertEquals } from "@std/assert";
import type { Image } from "./reference.ts";
import type { TestPlane } from "./run_onnx.ts";

/** Rows of a plane, as a channel of a reference image. */
export function rowsOf({ width, height, data }: TestPlane): number[][] {
  return Array.from(
    { length: height },
    (_, y) => [...data.subarray(y * width, (y + 1) * width)],
  );
}

/** That a fused plane equals a reference of one channel, and that the reference is not too flat to prove anything. */
export function assertCloseTo(
  fused: TestPlane,
  [expected]: Image,
  tolerance: number,
): void {
  const flat = expected!.flat();
  assertEquals([fused.width, fused.height], [
    expected![0]!.length,
    expected!.length,
  ]);
  const spread = Math.max(...flat) - Math.min(...flat);
  assert(spread > 0.05, `the reference is flat (${spread}) and proves nothing`);
  const difference = Math.max(
    ...flat.map((value, index) => Math.abs(value - fused.data[index]!)),
  );
  assert(difference <= tolerance, `differs by ${difference}`);
}
