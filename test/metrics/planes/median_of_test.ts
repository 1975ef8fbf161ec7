import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { medianOf } from "../../../src/metrics/planes/median_of.ts";

Deno.test("the median is what sorting puts in the middle, with equal numbers too", () => {
  fc.assert(fc.property(
    fc.array(
      fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ noNaN: true })),
      { minLength: 1, maxLength: 60 },
    ),
    (numbers) => {
      const sorted = Float64Array.from(numbers).toSorted();
      const middle = sorted.length >> 1;
      const wanted = sorted.length % 2 === 1
        ? sorted[middle]!
        : (sorted[middle - 1]! + sorted[middle]!) / 2;
      const got = medianOf(Float64Array.from(numbers));
      assertEquals(got + 0, wanted + 0);
    },
  ));
});
