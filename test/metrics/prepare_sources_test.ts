import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import type { Gray } from "../../src/image/gray.ts";
import { evaluateEach } from "../../src/metrics/evaluate_each.ts";
import {
  type PreparedSources,
  prepareSources,
} from "../../src/metrics/prepare_sources.ts";
import { arbitraryTriple, noise } from "./arbitrary_triple.ts";
import { allValueTexts, valueTexts } from "./value_texts.ts";

const PROFILES = ["cdd", "strict"] as const;

function assertPreparedIsFresh(sources: PreparedSources, fused: Gray): void {
  const { ir, vi } = sources;
  assertEquals(
    allValueTexts({ sources, fused }),
    allValueTexts({ ir, vi, fused }),
  );
}

Deno.test("prepared sources give the values of fresh ones, for any order of fused images and profiles", () => {
  fc.assert(
    fc.property(
      arbitraryTriple(1, 50),
      fc.array(
        fc.record({
          image: fc.constantFrom("ir", "vi", "fused"),
          profile: fc.constantFrom(...PROFILES),
        }),
        { minLength: 2, maxLength: 6 },
      ),
      (triple, steps) => {
        const { ir, vi } = triple;
        const sources = prepareSources(ir, vi);
        const prepared = steps.map(({ image, profile }) =>
          valueTexts({ sources, fused: triple[image] }, profile)
        );
        const fresh = steps.map(({ image, profile }) =>
          valueTexts({ ir, vi, fused: triple[image] }, profile)
        );
        assertEquals(prepared, fresh);
      },
    ),
    { numRuns: 30 },
  );
});

Deno.test("prepared sources: two pairs in turns, of different sizes, take each other's place", () => {
  const one = prepareSources(noise(50, 44, 1), noise(50, 44, 2));
  const other = prepareSources(noise(61, 47, 3), noise(61, 47, 4));
  assertPreparedIsFresh(one, noise(50, 44, 10));
  assertPreparedIsFresh(other, noise(61, 47, 20));
  assertPreparedIsFresh(one, noise(50, 44, 11));
});

Deno.test("prepared sources are copies: changing the images afterwards changes nothing", () => {
  const ir = noise(45, 43, 1), vi = noise(45, 43, 2), fused = noise(45, 43, 3);
  const before = allValueTexts({ ir, vi, fused });
  const sources = prepareSources(ir, vi);
  ir.data.fill(7);
  vi.data.reverse();
  assertEquals(allValueTexts({ sources, fused }), before);
});

Deno.test("a fused image that changes in place is another image", () => {
  const ir = noise(45, 43, 1), vi = noise(45, 43, 2), fused = noise(45, 43, 3);
  const sources = prepareSources(ir, vi);
  const before = allValueTexts({ sources, fused });
  for (const place of [0, 1000, fused.data.length - 1]) {
    fused.data[place]! ^= 255;
    assertPreparedIsFresh(sources, fused);
    fused.data[place]! ^= 255;
  }
  assertEquals(allValueTexts({ sources, fused }), before);
});

Deno.test("images that do not fit each other are refused when they are given", () => {
  const a = noise(8, 6, 1), b = noise(6, 8, 2);
  assertThrows(() => prepareSources(a, b), RangeError, "8x6");
  const short = { ...a, data: a.data.subarray(1) };
  assertThrows(
    () => prepareSources(a, short),
    RangeError,
    "Cannot read vi: 8x6 needs 48 bytes",
  );
  const sources = prepareSources(a, a);
  assertThrows(
    () => evaluateEach({ sources, fused: b }),
    RangeError,
    "Cannot pair ir (8x6) with fused (6x8)",
  );
});
