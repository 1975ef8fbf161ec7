import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { exp } from "../../src/numeric/exp.ts";
import { ln } from "../../src/numeric/ln.ts";
import { ulps } from "./ulps.ts";

Deno.test("exp is within 2 ulp of Math.exp over its whole range", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -745.2, max: 709.9, noNaN: true }),
      (x) => ulps(exp(x), Math.exp(x)) <= 2,
    ),
    { numRuns: 20_000 },
  );
  for (let i = -7460; i <= 7100; i++) {
    const x = i / 10 + 0.0123;
    assert(
      ulps(exp(x), Math.exp(x)) <= 2,
      `exp(${x}) is ${exp(x)}, Math.exp gives ${Math.exp(x)}`,
    );
  }
});

Deno.test("exp is within 2 ulp of Math.exp near 0", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -2, max: 2, noNaN: true }),
      (x) => ulps(exp(x), Math.exp(x)) <= 2,
    ),
    { numRuns: 20_000 },
  );
});

Deno.test("exp: special values, overflow, underflow and subnormal results", () => {
  assertEquals(exp(0), 1);
  assertEquals(exp(-0), 1);
  assertEquals(exp(NaN), NaN);
  assertEquals(exp(Infinity), Infinity);
  assertEquals(exp(-Infinity), 0);
  assertEquals(exp(709.79), Infinity);
  assertEquals(exp(1e300), Infinity);
  assertEquals(exp(-745.14), 0);
  assertEquals(exp(-1e300), 0);
  assertEquals(exp(-745), 5e-324);
  for (
    const x of [
      709.782712893384,
      -708.4,
      -720.5,
      -744.4,
      5e-324,
      -5e-324,
      1e-17,
    ]
  ) {
    assert(ulps(exp(x), Math.exp(x)) <= 2, `exp(${x}) is ${exp(x)}`);
  }
});

Deno.test("exp: e to the last printed digit, and exp undoes ln", () => {
  assert(ulps(exp(1), 2.718281828459045235) <= 1); // OEIS A001113
  for (let i = 1; i < 1000; i++) assert(Math.abs(exp(ln(i)) - i) <= 4e-15 * i);
});
