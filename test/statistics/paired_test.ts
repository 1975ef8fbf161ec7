import { assert, assertEquals, assertThrows } from "@std/assert";
import { isNotDefined } from "../../src/statistics/not_defined.ts";
import { detectableDifference } from "../../src/statistics/paired/detectable_difference.ts";
import { effectSize } from "../../src/statistics/paired/effect_size.ts";
import { pairedDifferences } from "../../src/statistics/paired/paired_differences.ts";
import { meanOf } from "../../src/statistics/sample/mean_of.ts";
import { mostInfluential } from "../../src/statistics/sample/most_influential.ts";
import { assertClose, defined, GOLDENS, SAMPLES } from "./goldens.ts";

Deno.test("pairs are those that both have", () => {
  assertEquals(
    pairedDifferences([1, null, NaN, 4, Infinity, 6], [0, 1, 2, 2, 1, null]),
    { differences: [1, 2], at: [0, 3], leftOut: 4 },
  );
  assertThrows(() => pairedDifferences([1], [1, 2]), RangeError, "null");
});

Deno.test("pairing gives the fixture's differences, which it rounds to six decimals", () => {
  for (const [name, { a, b, d }] of SAMPLES) {
    pairedDifferences(a, b).differences.forEach((one, at) =>
      assertClose(one, d[at]!, { tolerance: 1e-9, floor: 1, what: name })
    );
  }
});

Deno.test("an effect size is SciPy's paired t over √n", () => {
  for (const [name, { d, pairedT }] of SAMPLES) {
    const effect = effectSize(d);
    if (typeof pairedT.t !== "number") {
      assertEquals(effect, { undefined: "all differences are equal" });
      continue;
    }
    const { size, interval } = defined(effect);
    assertClose(size, pairedT.t / Math.sqrt(d.length), {
      tolerance: 1e-12,
      what: name,
    });
    if (isNotDefined(interval)) assert(d.length < 8, name);
    else assert(interval.low < size && size < interval.high, name);
  }
});

Deno.test("a detectable difference is that of SciPy's quantiles, and is found four times in five", () => {
  for (const [name, { d }] of SAMPLES) {
    const known = GOLDENS.detectable[name];
    const found = detectableDifference(d);
    if (known === undefined) {
      assertEquals(found, { undefined: "all differences are equal" });
      continue;
    }
    assertClose(defined(found), known.difference, { tolerance: 1e-11 });
    assertClose(known.noncentralPower, 0.8, { tolerance: 0.03 });
  }
  assertEquals(detectableDifference([1]), {
    undefined: "1 value, it takes at least 2",
  });
});

Deno.test("the outlier is the value that a mean depends on", () => {
  const { d } = GOLDENS.samples.n10_outlier!;
  const { at, without } = defined(mostInfluential(d, meanOf));
  assertEquals(at, 9);
  assertClose(without, 0.21 / 9, { tolerance: 1e-12 });
  assertEquals(mostInfluential([1], meanOf), {
    undefined: "1 value, it takes at least 2",
  });
});
