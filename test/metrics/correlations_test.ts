import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import { arbitraryTriple, close, draw } from "./arbitrary_triple.ts";
import { ofTriple } from "./metric_values.ts";

const ccCdd = ofTriple("CC", "cdd"), ccStrict = ofTriple("CC", "strict");
const scdCdd = ofTriple("SCD", "cdd"), scdStrict = ofTriple("SCD", "strict");

/** Pearson's r by the raw-moment formula, exact for small images: a different road to the same number. */
function pearson(x: readonly number[], y: readonly number[]): number {
  const sum = (f: (i: number) => number): number =>
    x.reduce((total, _, i) => total + f(i), 0);
  const n = x.length, sx = sum((i) => x[i]!), sy = sum((i) => y[i]!);
  const xy = n * sum((i) => x[i]! * y[i]!) - sx * sy;
  return xy /
    Math.sqrt(
      (n * sum((i) => x[i]! ** 2) - sx ** 2) *
        (n * sum((i) => y[i]! ** 2) - sy ** 2),
    );
}

Deno.test("CC and SCD equal the raw-moment formula", () => {
  fc.assert(fc.property(arbitraryTriple(3, 20), (t) => {
    const [a, b, f] = [
      Array.from(t.ir.data),
      Array.from(t.vi.data),
      Array.from(t.fused.data),
    ];
    const less = (s: readonly number[]): number[] =>
      f.map((level, i) => level - s[i]!);
    const cc = (pearson(a, f) + pearson(b, f)) / 2;
    const scd = pearson(a, less(b)) + pearson(b, less(a));
    fc.pre(Number.isFinite(cc) && Number.isFinite(scd));
    assertAlmostEquals(ccStrict(t), cc, 1e-12);
    assertAlmostEquals(scdStrict(t), scd, 1e-12);
    assertAlmostEquals(ccCdd(t), cc, 1e-5);
    assertAlmostEquals(scdCdd(t), scd, 1e-5);
  }));
});

Deno.test("CC and SCD do not depend on the order of the sources", () => {
  fc.assert(fc.property(arbitraryTriple(2, 30), ({ ir, vi, fused }) => {
    const swapped = { ir: vi, vi: ir, fused };
    assertEquals(ccCdd(swapped), ccCdd({ ir, vi, fused }));
    assertEquals(scdCdd(swapped), scdCdd({ ir, vi, fused }));
  }));
});

Deno.test("fused = ir + vi makes SCD 2; an image correlates with itself by 1", () => {
  const ir = draw(30, 20, (x, y) => (x * 37 + y * 91) % 120),
    vi = draw(30, 20, (x, y) => (x * 53 + y * 29) % 130);
  const fused = draw(
    30,
    20,
    (x, y) => ir.data[y * 30 + x]! + vi.data[y * 30 + x]!,
  );
  assert(close(scdStrict({ ir, vi, fused }), 2));
  assertEquals(scdCdd({ ir, vi, fused }), 2);
  assertEquals(ccStrict({ ir, vi: ir, fused: ir }), 1);
});

Deno.test("constants: NaN under cdd, undefined under strict, also where a float32 mean is inexact", () => {
  // The float32 mean of this image is 254.99998, so its deviations are noise that is not 0.
  const flat = draw(351, 261, () => 255),
    busy = draw(351, 261, (x, y) => (x * 37 + y * 91) % 256);
  assertEquals(ccCdd({ ir: flat, vi: busy, fused: busy }), NaN);
  assertEquals(ccCdd({ ir: busy, vi: busy, fused: flat }), NaN);
  assertEquals(scdCdd({ ir: flat, vi: busy, fused: busy }), NaN);
  assertThrows(
    () => ccStrict({ ir: flat, vi: busy, fused: busy }),
    UndefinedMetricError,
    "Cannot compute CC: a constant",
  );
  assertThrows(
    () => scdStrict({ ir: busy, vi: busy, fused: busy }),
    UndefinedMetricError,
    "Cannot compute SCD",
  );
});
