import { assertAlmostEquals, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { Gray } from "../../../../src/image/gray.ts";
import { evaluateVariants } from "../../../../src/metrics/evaluate_variants.ts";
import { arbitraryTriple } from "../../arbitrary_triple.ts";

/** Q_S window by window, from sums of whole numbers. */
function plainIndex(
  { ir, vi, fused }: Record<"ir" | "vi" | "fused", Gray>,
): number {
  const { width, height } = fused;
  let total = 0, windows = 0;
  for (let y = 0; y + 8 <= height; y++) {
    for (let x = 0; x + 8 <= width; x++) {
      const samples = (image: Gray): number[] =>
        Array.from(
          { length: 64 },
          (_, at) => image.data[(y + (at >> 3)) * width + x + at % 8]!,
        );
      const [a, b, f] = [ir, vi, fused].map(samples);
      const [ofA, ofB] = [covariance(a!, a!), covariance(b!, b!)];
      const share = ofA + ofB === 0 ? 0.5 : ofA / (ofA + ofB);
      total += share * index(a!, f!) + (1 - share) * index(b!, f!);
      windows++;
    }
  }
  return total / windows;
}

function index(a: number[], b: number[]): number {
  const meanA = sumOf(a) / 64, meanB = sumOf(b) / 64;
  const levels = meanA === 0 && meanB === 0
    ? 1
    : 2 * meanA * meanB / (meanA ** 2 + meanB ** 2);
  const variances = covariance(a, a) + covariance(b, b);
  return variances === 0 ? levels : levels * 2 * covariance(a, b) / variances;
}

/** Times 64². */
function covariance(a: number[], b: number[]): number {
  return 64 * sumOf(a.map((level, at) => level * b[at]!)) -
    sumOf(a) * sumOf(b);
}

function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

Deno.test("universal index: that of every window by itself, flat and black ones too", () => {
  fc.assert(fc.property(arbitraryTriple(8, 24), (triple) => {
    const value = evaluateVariants(triple, ["Q_S/strict"]).get("Q_S/strict");
    assertAlmostEquals(value as number, plainIndex(triple), 1e-12);
  }));
});

Deno.test("universal index: of opposite images -1, of equal ones 1", () => {
  const image = (turned: boolean): Gray => ({
    width: 8,
    height: 8,
    data: Uint8Array.from(
      { length: 64 },
      (_, at) => at % 2 === Number(turned) ? 200 : 100,
    ),
  });
  const [one, other] = [image(false), image(true)];
  const of = (fused: Gray): unknown =>
    evaluateVariants({ ir: one, vi: one, fused }, ["Q_S/strict"])
      .get("Q_S/strict");
  assertEquals(of(one), 1);
  assertEquals(of(other), -1);
});
