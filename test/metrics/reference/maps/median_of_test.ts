import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { Workspace } from "../../../../src/metrics/kernels/workspace.ts";
import { medianOf } from "./plain_median_of.ts";

const workspace = new Workspace();

Deno.test("the median is what sorting puts in the middle, with equal numbers too", () => {
  fc.assert(fc.property(
    fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 4 }),
        fc.double({ noNaN: true, min: 0 }),
      ),
      { minLength: 1, maxLength: 60 },
    ),
    (numbers) => {
      const sorted = Float64Array.from(numbers).toSorted();
      const middle = sorted.length >> 1;
      const wanted = sorted.length % 2 === 1
        ? sorted[middle]!
        : (sorted[middle - 1]! + sorted[middle]!) / 2;
      const values = Float64Array.from(numbers, (value) => value + 0);
      const got = workspace.lend(() =>
        workspace.calls.medianOf(
          workspace.put(values),
          values.length,
          workspace.take(values.byteLength),
        )
      );
      assertEquals(got, wanted + 0);
      assertEquals(medianOf(values), wanted + 0);
    },
  ));
});
