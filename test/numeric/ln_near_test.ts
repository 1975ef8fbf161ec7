import { assert } from "@std/assert";
import fc from "fast-check";
import { ln } from "../../src/numeric/ln.ts";
import { lnNear } from "../../src/numeric/ln_near.ts";

Deno.test("the fast logarithm is within 4e-16 and 2 ulp of the exact one", () => {
  fc.assert(
    fc.property(fc.double({ min: 3e-308, max: 1e308, noNaN: true }), (x) => {
      const wanted = ln(x);
      const bound = 4e-16 + 2 * 2.3e-16 * Math.abs(wanted);
      assert(Math.abs(lnNear(x) - wanted) <= bound, `${x}`);
    }),
    { numRuns: 3000 },
  );
  for (let x = 0.9; x < 1.1; x += 0.0001) {
    assert(Math.abs(lnNear(x) - ln(x)) <= 4e-16, `${x}`);
  }
});
