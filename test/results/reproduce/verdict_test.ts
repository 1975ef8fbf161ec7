import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { judge } from "../../../src/results/reproduce/verdict.ts";
import { makeMean } from "./make_aggregate.ts";

function verdict(printed: string, ours: number): string {
  return judge(printed, makeMean(ours)).verdict;
}

Deno.test("a mean is reproduced up to half a unit of the last printed digit, both ends included", () => {
  assertEquals(verdict("6.64", 6.6449), "reproduced");
  assertEquals(verdict("6.64", 6.6351), "reproduced");
  assertEquals(verdict("6.64", 6.646), "within 2 %");
  assertEquals(verdict("6.64", 6.634), "within 2 %");
  // 0.125 is an exact half in binary, 0.985 is not; papers print either neighbour.
  for (
    const [half, down, up] of [[0.125, "0.12", "0.13"], [
      0.985,
      "0.98",
      "0.99",
    ]] as const
  ) {
    assertEquals(verdict(down, half), "reproduced");
    assertEquals(verdict(up, half), "reproduced");
  }
  assertEquals(verdict("47", 47.5), "reproduced");
  assertEquals(verdict("47", 46.5), "reproduced");
  assertEquals(verdict("47", 47.51), "within 2 %");
  assertEquals(verdict("-0.05", -0.0549), "reproduced");
  assertEquals(verdict("-0.05", 0.05), "not reproduced");
});

Deno.test("within 2 % is of the printed magnitude", () => {
  assertEquals(verdict("50.00", 51), "within 2 %");
  assertEquals(verdict("50.00", 49), "within 2 %");
  assertEquals(verdict("50.00", 51.01), "not reproduced");
  assertEquals(verdict("-50.00", -51), "within 2 %");
  assertEquals(verdict("0.00", 0.006), "not reproduced");
  assertEquals(judge("0.00", makeMean(0.006)).relative, null);
  assertEquals(judge("50.00", makeMean(51)), {
    verdict: "within 2 %",
    difference: 1,
    relative: 0.02,
  });
});

Deno.test("not run, failed, undefined and not finite are four verdicts, and a part of the pairs decides nothing", () => {
  const verdictOf = (...mean: Parameters<typeof makeMean>): string =>
    judge("1.00", makeMean(...mean)).verdict;
  assertEquals(judge("1.00", undefined), {
    verdict: "not run",
    difference: null,
    relative: null,
  });
  assertEquals(verdictOf(null, { missing: 2 }), "not run");
  assertEquals(verdictOf(null, { failed: 2 }), "failed");
  assertEquals(verdictOf(null, { undefined: 2 }), "undefined");
  assertEquals(verdictOf(null, { nonFinite: 1, failed: 1 }), "not finite");
  assertEquals(verdictOf(1, { missing: 1 }), "incomplete");
  assertEquals(verdictOf(1, { failed: 1 }), "incomplete");
  assertEquals(verdictOf(1, { undefined: 1 }), "reproduced");
});

Deno.test("whatever the mean, its own printed form at any digits is reproduced and one unit and a half away is not", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -200, max: 200, noNaN: true }),
      fc.integer({ min: 0, max: 4 }),
      (mean, digits) => {
        assertEquals(verdict(mean.toFixed(digits), mean), "reproduced");
        const unit = 1 / Number(`1e${digits}`);
        const far = verdict((mean + 1.6 * unit).toFixed(digits), mean);
        assertEquals(far === "reproduced", false);
      },
    ),
  );
});
