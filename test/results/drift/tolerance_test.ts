import { assert, assertEquals } from "@std/assert";
import type { Gray } from "../../../src/image/gray.ts";
import { evaluate } from "../../../src/metrics/evaluate.ts";
import { METRICS } from "../../../src/metrics/metric.ts";
import {
  BACKEND_TOLERANCES,
  toleranceOf,
} from "../../../src/results/drift/tolerance.ts";

function textured(seed: number): Gray {
  const [width, height] = [128, 96];
  let state = seed;
  const data = Uint8Array.from({ length: width * height }, (_, at) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(
      (at % width) + seed * 20 + (Math.floor(at / width / 16) % 2) * 40 +
        state / 2 ** 32 * 24,
    );
  });
  return { width, height, data };
}

function moved({ width, height, data }: Gray, every: number): Gray {
  return {
    width,
    height,
    data: data.map((level, at) =>
      at % every === 0 ? level + (at % (2 * every) ? 1 : -1) : level
    ),
  };
}

const [ir, vi, fused] = [textured(1), textured(2), textured(3)];

for (const profile of ["cdd", "strict"] as const) {
  Deno.test(`one grey level on 0.1 % of the pixels is inside every tolerance, on 20 % outside most (${profile})`, () => {
    const before = evaluate({ ir, vi, fused }, { profile });
    const outside = (every: number): string[] => {
      const after = evaluate({ ir, vi, fused: moved(fused, every) }, {
        profile,
      });
      return METRICS.filter((metric) =>
        Math.abs(after[metric] - before[metric]) >
          toleranceOf(metric, BACKEND_TOLERANCES)
      );
    };
    assertEquals(outside(1000), []);
    assert(outside(5).length >= 3, outside(5).join());
  });
}

Deno.test("every metric of the suite states a tolerance, and an unknown one has none", () => {
  assertEquals(Object.keys(BACKEND_TOLERANCES).toSorted(), METRICS.toSorted());
  assertEquals(toleranceOf("toString", BACKEND_TOLERANCES), 0);
});
