import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { ln } from "../../src/numeric/ln.ts";
import { ulps } from "./ulps.ts";

Deno.test("ln is within 2 ulp of Math.log over all positive doubles", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, noNaN: true }),
      (x) => ulps(ln(x), Math.log(x)) <= 2,
    ),
    { numRuns: 20_000 },
  );
});

Deno.test("ln is within 2 ulp of Math.log near 1 and over histogram ratios", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      (x) => ulps(ln(x), Math.log(x)) <= 2,
    ),
    { numRuns: 20_000 },
  );
  for (let i = 1; i < 60_000; i++) {
    const x = i / 30_000;
    assert(
      ulps(ln(x), Math.log(x)) <= 2,
      `ln(${x}) is ${ln(x)}, Math.log gives ${Math.log(x)}`,
    );
  }
});

Deno.test("ln: special values, subnormals and powers of two", () => {
  assertEquals(ln(0), -Infinity);
  assertEquals(ln(-0), -Infinity);
  assertEquals(ln(-1), NaN);
  assertEquals(ln(-Infinity), NaN);
  assertEquals(ln(NaN), NaN);
  assertEquals(ln(Infinity), Infinity);
  assertEquals(ln(1), 0);
  for (
    const x of [
      5e-324,
      1e-310,
      2.2250738585072014e-308,
      Number.MAX_VALUE,
      1 + 2 ** -52,
      1 - 2 ** -53,
    ]
  ) {
    assert(ulps(ln(x), Math.log(x)) <= 2, `ln(${x}) is ${ln(x)}`);
  }
  for (let k = 0; k <= 8; k++) assertEquals(ln(2 ** -k) / ln(2), -k || 0);
});

Deno.test("ln: published constants, to the last printed digit", () => {
  // OEIS A002162 (ln 2), A002391 (ln 3), A002392 (ln 10).
  assert(ulps(ln(2), 0.693147180559945309) <= 1);
  assert(ulps(ln(3), 1.098612288668109691) <= 1);
  assert(ulps(ln(10), 2.302585092994045684) <= 1);
});
