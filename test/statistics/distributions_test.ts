import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { chiSquareUpper } from "../../src/statistics/distribution/chi_square_upper.ts";
import { fisherUpper } from "../../src/statistics/distribution/fisher_upper.ts";
import { normalQuantile } from "../../src/statistics/distribution/normal_quantile.ts";
import { normalUpper } from "../../src/statistics/distribution/normal_upper.ts";
import { studentQuantile } from "../../src/statistics/distribution/student_quantile.ts";
import { studentUpper } from "../../src/statistics/distribution/student_upper.ts";
import { studentizedRangeQuantile } from "../../src/statistics/distribution/studentized_range_quantile.ts";
import { assertClose, GOLDENS } from "./goldens.ts";

const HELD: Record<string, [(...of: number[]) => number, number]> = {
  normalUpper: [normalUpper as (...of: number[]) => number, 1e-12],
  normalQuantile: [normalQuantile as (...of: number[]) => number, 1e-12],
  studentUpper: [studentUpper as (...of: number[]) => number, 1e-11],
  studentQuantile: [studentQuantile as (...of: number[]) => number, 1e-11],
  fisherUpper: [fisherUpper as (...of: number[]) => number, 1e-11],
  chiSquareUpper: [chiSquareUpper as (...of: number[]) => number, 1e-12],
  // SciPy and R differ by 4e-9 here.
  studentizedRange: [
    studentizedRangeQuantile as (...of: number[]) => number,
    1e-7,
  ],
};

for (const [name, [compute, tolerance]] of Object.entries(HELD)) {
  Deno.test(`${name} gives SciPy's values`, () => {
    for (const row of GOLDENS.distributions[name]!) {
      assertClose(compute(...row.slice(0, -1)), row.at(-1)!, {
        tolerance,
        floor: 1e-12,
        what: `${name}(${row.slice(0, -1)})`,
      });
    }
  });
}

Deno.test("quantiles undo the normal distribution, and ends are ends", () => {
  fc.assert(fc.property(
    fc.double({ min: 1e-300, max: 0.5, noNaN: true }),
    (p) =>
      assertClose(normalUpper(-normalQuantile(p)), p, { tolerance: 1e-12 }),
  ));
  assertEquals([0, 1].map(normalQuantile), [-Infinity, Infinity]);
  assertEquals([-0.1, 1.1, NaN].map(normalQuantile), [NaN, NaN, NaN]);
  assertEquals([-Infinity, Infinity].map(normalUpper), [1, 0]);
});
