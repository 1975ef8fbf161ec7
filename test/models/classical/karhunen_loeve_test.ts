import { assert } from "@std/assert";
import { karhunenLoeve } from "../../../src/models/classical/karhunen_loeve.ts";
import { GraphBuilder } from "../../../src/models/onnx/builder.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { runOnnx, type TestPlane } from "../run_onnx.ts";

const b = new GraphBuilder("weigh");
const onnx = encodeOnnx(
  b.build(karhunenLoeve(b, b.input("ir"), b.input("vi"))),
);

/** By hand: two planes of four pixels, the covariance matrix's main direction, and the weighted sum. */
const CASES: Record<string, [ir: number[], vi: number[], fused: number[]]> = {
  "one twice the other, (1, 2) / 3": [
    [1, -1, 1, -1],
    [2, -2, 2, -2],
    [5 / 3, -5 / 3, 5 / 3, -5 / 3],
  ],
  "one minus three times the other, (-3, 1) / -2": [
    [-3, 3, -3, 3],
    [1, -1, 1, -1],
    [-5, 5, -5, 5],
  ],
  "one flat, (1, 0), its level left out": [
    [4, 8, 4, 8],
    [7, 7, 7, 7],
    [4, 8, 4, 8],
  ],
  "independent, the wider one alone": [
    [1, -1, 1, -1],
    [3, 3, -3, -3],
    [3, 3, -3, -3],
  ],
  "as wide as each other, half and half": [
    [1, 2, 3, 4],
    [4, 2, 3, 5],
    [2.5, 2, 3, 4.5],
  ],
  "each other's negative: nothing sums to 1, half and half": [
    [1, 2, 3, 4],
    [-1, -2, -3, -4],
    [0, 0, 0, 0],
  ],
  "both flat, half and half": [[2, 2, 2, 2], [5, 5, 5, 5], [
    3.5,
    3.5,
    3.5,
    3.5,
  ]],
};

for (const [what, [ir, vi, fused]] of Object.entries(CASES)) {
  Deno.test(`Karhunen-Loève: ${what}`, async () => {
    const plane = (data: number[]): TestPlane => ({
      width: 2,
      height: 2,
      data: Float32Array.from(data),
    });
    const { data } = await runOnnx(onnx, plane(ir), plane(vi));
    const worst = Math.max(
      ...fused.map((value, index) => Math.abs(value - data[index]!)),
    );
    assert(worst <= 1e-6, `${data} differs by ${worst}`);
  });
}
