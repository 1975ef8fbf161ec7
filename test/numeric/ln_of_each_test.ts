import { assert } from "@std/assert";
import fc from "fast-check";
import { ln } from "../../src/numeric/ln.ts";
import { lnOfEach } from "../../src/numeric/ln_of_each.ts";

function assertNear(
  values: number[],
  bound: (logarithm: number) => number,
): void {
  const got = new Float64Array(values.length);
  lnOfEach(Float64Array.from(values), values.length, got);
  values.forEach((x, at) => {
    const wanted = ln(x);
    assert(Math.abs(got[at]! - wanted) <= bound(wanted), `${x}`);
  });
}

Deno.test("fast logarithms are within 4e-16 and 2 ulp of the exact ones", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 3e-308, max: 1e308, noNaN: true })),
      (values) =>
        assertNear(values, (wanted) => 4e-16 + 4.5e-16 * Math.abs(wanted)),
    ),
  );
  const nearOne = Array.from({ length: 2000 }, (_, i) => 0.9 + i / 10000);
  assertNear(nearOne, () => 4e-16);
});
