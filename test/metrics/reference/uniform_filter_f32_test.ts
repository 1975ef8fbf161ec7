import { assertEquals } from "@std/assert";
import { uniformFilterF32 } from "./plain/filters/uniform_filter_f32.ts";

Deno.test("uniform filter mirrors at the edge with the edge sample itself", () => {
  // Windows of 3 over the line 0 3 9 30: (0 0 3) (0 3 9) (3 9 30) (9 30 30); rows are all alike.
  const line = [0, 3, 9, 30];
  const data = Float32Array.from([...line, ...line, ...line]);
  const out = uniformFilterF32(data, 4, 3, 3);
  assertEquals(Array.from(out), [1, 4, 14, 23, 1, 4, 14, 23, 1, 4, 14, 23]);
});

Deno.test("uniform filter leaves cropped rows empty", () => {
  const out = uniformFilterF32(new Float32Array(9).fill(5), 3, 3, 3, 1);
  assertEquals(Array.from(out), [0, 0, 0, 5, 5, 5, 0, 0, 0]);
});
