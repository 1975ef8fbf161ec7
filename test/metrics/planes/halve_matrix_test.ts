import { assertEquals } from "@std/assert";
import { halveMatrix } from "../../../src/metrics/planes/halve_matrix.ts";
import type { Matrix } from "../../../src/metrics/planes/matrix.ts";

const line = (...data: number[]): Matrix => ({
  width: data.length,
  height: 1,
  data: Float64Array.from(data),
});
const halved = (
  image: Matrix,
  left: 0 | 1,
  border: "zero" | "symmetric",
): number[] => [...halveMatrix(image, { left, top: 0 }, border).data];

Deno.test("halving takes means of four, from the first sample on or from beyond the edge", () => {
  assertEquals(halved(line(2, 4, 6, 12), 0, "symmetric"), [3, 9]);
  assertEquals(halved(line(2, 4, 6, 12), 1, "symmetric"), [2, 5]);
  assertEquals(halved(line(2, 4, 6), 0, "symmetric"), [3, 6]);
  assertEquals(halved(line(8, 16, 24), 1, "zero"), [2, 10]);
});

Deno.test("a single sample is halved to itself", () => {
  assertEquals(halved(line(7), 0, "symmetric"), [7]);
  assertEquals(halved(line(7), 1, "symmetric"), [7]);
});
