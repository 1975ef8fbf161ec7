import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { stats } from "../../../src/results/record/stats.ts";

Deno.test("statistics of 1..21 ms and of one sample are those worked out by hand", () => {
  const samples = Array.from({ length: 21 }, (_, at) => 21 - at);
  assertEquals(stats(samples), { median: 11, p5: 2, p95: 20, mad: 5, n: 21 });
  assertEquals(stats([3]), { median: 3, p5: 3, p95: 3, mad: 0, n: 1 });
});

Deno.test("percentiles interpolate linearly between order statistics", () => {
  const { median, p5, p95 } = stats([40, 10, 30, 20]);
  assertEquals(median, 25);
  assertAlmostEquals(p5, 11.5, 1e-12);
  assertAlmostEquals(p95, 38.5, 1e-12);
});

Deno.test("no sample, a negative and a non-finite one are refused", () => {
  for (const wrong of [[], [1, -1], [NaN], [Infinity]]) {
    assertThrows(() => stats(wrong), RangeError, "Cannot summarise samples");
  }
});

Deno.test("p5 ≤ median ≤ p95, all inside the samples, whatever their order", () => {
  const durations = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
    minLength: 1,
  });
  fc.assert(fc.property(durations, (samples) => {
    const { p5, median, p95, n } = stats(samples);
    const ordered = [
      Math.min(...samples),
      p5,
      median,
      p95,
      Math.max(...samples),
    ];
    assertEquals(ordered, ordered.toSorted((a, b) => a - b));
    assertEquals(n, samples.length);
    assertEquals(stats(samples.toReversed()), stats(samples));
  }));
});
