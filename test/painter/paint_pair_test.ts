import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { luma601 } from "../../src/image/luma.ts";
import { paintPair } from "../../src/painter/paint_pair.ts";

const scenes = Array.from({ length: 12 }, (_, i) => {
  const { ir, vi } = paintPair(i + 1, { width: 160, height: 120 });
  return { ir, vi: luma601(vi) };
});

function spread(values: ArrayLike<number>): { mean: number; sd: number } {
  const all = Array.from(values);
  const mean = all.reduce((sum, v) => sum + v, 0) / all.length;
  const square = all.reduce((sum, v) => sum + (v - mean) * (v - mean), 0);
  return { mean, sd: Math.sqrt(square / all.length) };
}

/** Standard deviations of the 7×7 windows of a picture, one beside the other. */
function windows(
  { width, height, data }: { width: number; height: number; data: Uint8Array },
): number[] {
  const all: number[] = [];
  for (let top = 0; top + 7 <= height; top += 7) {
    for (let left = 0; left + 7 <= width; left += 7) {
      all.push(
        spread(
          Array.from(
            { length: 49 },
            (_, i) => data[(top + Math.floor(i / 7)) * width + left + i % 7]!,
          ),
        ).sd,
      );
    }
  }
  return all;
}

Deno.test("a seed gives the same scene, another seed another", () => {
  const size = { width: 64, height: 48 };
  assertEquals(paintPair(5, size), paintPair(5, size));
  assertNotEquals(paintPair(5, size).ir.data, paintPair(6, size).ir.data);
  assertEquals(paintPair(5, size).ir.width, 64);
  assertEquals(paintPair(5).vi.data.length, 320 * 240 * 3);
});

Deno.test("scenes differ in light and in the contrast of heat", () => {
  const light = scenes.map(({ vi }) => spread(vi.data).mean);
  assert(Math.min(...light) < 60 && Math.max(...light) > 100, `${light}`);
  const heat = scenes.map(({ ir }) => spread(ir.data).sd);
  assert(Math.max(...heat) > 1.5 * Math.min(...heat), `${heat}`);
});

Deno.test("no scene is flat, and no picture of a pair is the other", () => {
  for (const [i, { ir, vi }] of scenes.entries()) {
    assert(spread(ir.data).sd > 5 && spread(vi.data).sd > 5, `${i + 1}`);
    const [a, b] = [windows(ir), windows(vi)];
    const [one, two] = [spread(a), spread(b)];
    const shared = spread(a.map((v, k) =>
      (v - one.mean) * (b[k]! - two.mean)
    )).mean / (one.sd * two.sd);
    // Edges are shared in part.
    assert(shared > 0.05 && shared < 0.95, `${i + 1}: ${shared}`);
  }
});
