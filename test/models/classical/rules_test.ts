import { assertEquals } from "@std/assert";
import { average } from "../../../src/models/classical/average.ts";
import { maximum } from "../../../src/models/classical/maximum.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { runOnnx, type TestPlane } from "../run_onnx.ts";

/** Every pair of levels 0..255 once. */
const plane = (level: (index: number) => number): TestPlane => ({
  width: 256,
  height: 256,
  data: Float32Array.from({ length: 65536 }, (_, index) => level(index)),
});
const ir = plane((index) => index & 255);
const vi = plane((index) => index >> 8);

Deno.test("average: exact on every pair of levels", async () => {
  const fused = await runOnnx(encodeOnnx(average()), ir, vi);
  assertEquals(
    fused.data,
    plane((index) => ((index & 255) + (index >> 8)) / 2).data,
  );
});

Deno.test("maximum: exact on every pair of levels", async () => {
  const fused = await runOnnx(encodeOnnx(maximum()), ir, vi);
  assertEquals(
    fused.data,
    plane((index) => Math.max(index & 255, index >> 8)).data,
  );
});
