import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { bcaInterval } from "../../src/statistics/bootstrap/bca_interval.ts";
import { drawIndices } from "../../src/statistics/bootstrap/draw_indices.ts";
import { isNotDefined } from "../../src/statistics/not_defined.ts";
import { assertClose, defined, SAMPLES } from "./goldens.ts";

/** The stream of the fixture: x ← (1664525 x + 1013904223) mod 2^32 from 12345. */
function fixtureStream(): () => number {
  let x = 12345;
  return () => {
    x = (Math.imul(1664525, x) + 1013904223) >>> 0;
    return x / 4294967296;
  };
}

for (const [name, { d, bootstrap }] of SAMPLES) {
  Deno.test(`the BCa interval of ${name} is SciPy's on the same resamples`, () => {
    const n = d.length;
    const indices = drawIndices(n, bootstrap.B, fixtureStream());
    assertEquals([...indices.slice(0, n)], bootstrap.indices_first_row);
    assertEquals([...indices.slice(-n)], bootstrap.indices_last_row);
    const made = bcaInterval(d, { indices });
    if (bootstrap.bca_95_half_ties === null) {
      assertEquals(made, { undefined: "all values are equal" });
      return;
    }
    const { low, high, bias, acceleration } = defined(made);
    const near = { tolerance: 1e-12, floor: 1 };
    assertClose(bias, bootstrap.z0_half_ties, near);
    assertClose(
      acceleration,
      Number(bootstrap.acceleration_closed_form),
      near,
    );
    assertClose(low, bootstrap.bca_95_half_ties[0], near);
    assertClose(high, bootstrap.bca_95_half_ties[1], near);
  });
}

Deno.test("an interval moves and stretches with its values", () => {
  const sample = fc.array(fc.integer({ min: -50, max: 50 }), {
    minLength: 2,
    maxLength: 12,
  });
  fc.assert(
    fc.property(sample, fc.integer({ min: -9, max: 9 }), (values, by) => {
      const options = { indices: drawIndices(values.length, 99) };
      const interval = bcaInterval(values, options);
      const moved = bcaInterval(values.map((one) => 4 * one + by), options);
      if (isNotDefined(interval)) return assert(isNotDefined(moved));
      const near = { tolerance: 1e-9, floor: 1 };
      assertClose(defined(moved).low, 4 * interval.low + by, near);
      assertClose(defined(moved).high, 4 * interval.high + by, near);
    }),
  );
});

Deno.test("what has no interval says why", () => {
  assertEquals(
    [[], [3], [2, 2, 2], [1, NaN]].map((values) => bcaInterval(values)),
    [
      { undefined: "0 values, it takes at least 2" },
      { undefined: "1 value, it takes at least 2" },
      { undefined: "all values are equal" },
      { undefined: "1 of 2 values is not finite" },
    ],
  );
  const statistic = (): number => NaN;
  assertEquals(bcaInterval([1, 2], { statistic }), {
    undefined: "the statistic has no value for some resamples",
  });
});
