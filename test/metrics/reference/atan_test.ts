import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { atan } from "./plain/atan.ts";
import { ulps } from "../../numeric/ulps.ts";

Deno.test("atan is within 2 ulp of Math.atan over all doubles", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true }),
      (x) => ulps(atan(x), Math.atan(x)) <= 2,
    ),
    { numRuns: 20_000 },
  );
});

Deno.test("atan is within 2 ulp of Math.atan over ratios of Sobel responses", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1020, max: 1020 }),
      fc.integer({ min: 1, max: 1020 }),
      (y, x) => ulps(atan(y / x), Math.atan(y / x)) <= 2,
    ),
    { numRuns: 20_000 },
  );
  for (let i = -40_000; i <= 40_000; i++) {
    const x = i / 10_000;
    assert(
      ulps(atan(x), Math.atan(x)) <= 2,
      `atan(${x}) is ${atan(x)}, Math.atan gives ${Math.atan(x)}`,
    );
  }
});

Deno.test("atan: special values, and it is odd", () => {
  const halfPi = 1.5707963267948966;
  assert(Object.is(atan(0), 0));
  assert(Object.is(atan(-0), -0));
  assertEquals(atan(NaN), NaN);
  assertEquals(atan(Infinity), halfPi);
  assertEquals(atan(-Infinity), -halfPi);
  assertEquals(atan(1e300), halfPi);
  assertEquals(atan(1), halfPi / 2);
  assertEquals(atan(5e-324), 5e-324);
  fc.assert(
    fc.property(
      fc.double({ noNaN: true }),
      (x) => Object.is(atan(-x), -atan(x)),
    ),
  );
});
