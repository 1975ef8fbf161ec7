import { assertEquals } from "@std/assert";
import { UndefinedMetricError } from "../../../src/metrics/undefined_metric_error.ts";
import { compareGolden } from "../../../tools/calibrate/compare_golden.ts";
import type { Golden, GoldenValue } from "../../../tools/calibrate/golden.ts";

const golden: Omit<Golden, "values"> = {
  name: "M/x",
  definition: "d",
  reference: null,
  commit: null,
  tolerance: 0.01,
  slack: 1e-12,
  unstable: ["noise"],
  refused: ["small"],
};
const undefinedHere = new UndefinedMetricError("M", "reason");

function verdict(
  value: GoldenValue,
  ours: number | UndefinedMetricError,
  name = "case",
  isStrict = false,
): string {
  return compareGolden(golden, name, value, ours, isStrict).verdict;
}

Deno.test("two numbers agree within a share of the golden one, and a small number near 0", () => {
  assertEquals(verdict(100, 100.99), "agrees");
  assertEquals(verdict(100, 101.01), "differs");
  assertEquals(verdict(-100, -100.99), "agrees");
  assertEquals(verdict(0, 1e-13), "agrees");
  assertEquals(verdict(0, 1e-11), "differs");
  assertEquals(verdict(1, NaN), "differs");
  assertEquals(verdict(1, Infinity), "differs");
  assertEquals(verdict(1, undefinedHere), "differs");
  assertEquals(compareGolden(golden, "case", 200, 201, false), {
    verdict: "agrees",
    absolute: 1,
    relative: 0.005,
  });
  assertEquals(compareGolden(golden, "case", 0, 1, false), {
    verdict: "differs",
    absolute: 1,
    relative: null,
  });
});

Deno.test("what is no number agrees in kind, and never with a number", () => {
  assertEquals(verdict("NaN", NaN), "agrees in kind");
  assertEquals(verdict("-Infinity", -Infinity), "agrees in kind");
  assertEquals(verdict("Infinity", -Infinity), "differs");
  assertEquals(verdict("NaN", 0), "differs");
  assertEquals(verdict("NaN", undefinedHere), "differs");
  for (const none of [{ error: "e" }, { complex: [1, 2] }] as const) {
    assertEquals(verdict(none, undefinedHere), "agrees in kind");
    assertEquals(verdict(none, NaN), "differs");
    assertEquals(verdict(none, 0), "differs");
  }
});

Deno.test("strict has no value where the golden is not finite", () => {
  assertEquals(verdict("NaN", undefinedHere, "case", true), "agrees in kind");
  assertEquals(verdict("NaN", NaN, "case", true), "differs");
});

Deno.test("a case that is refused has to be, and one that is noise is not held", () => {
  assertEquals(verdict(5, undefinedHere, "small"), "refused");
  assertEquals(verdict(5, 5, "small"), "differs");
  assertEquals(verdict("NaN", undefinedHere, "small"), "differs");
  assertEquals(verdict(5, 7, "noise"), "unstable");
  assertEquals(compareGolden(golden, "noise", 5, 7, false).relative, 0.4);
});
