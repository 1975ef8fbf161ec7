import { assertEquals } from "@std/assert";
import type { Plane } from "../../src/image/plane.ts";

/** Largest absolute difference of two planes of one size; NaN if any value is. */
export function maxDifference(
  a: Pick<Plane, "data">,
  b: Pick<Plane, "data">,
): number {
  assertEquals(a.data.length, b.data.length);
  return a.data.reduce(
    (most, value, index) => Math.max(most, Math.abs(value - b.data[index]!)),
    0,
  );
}
