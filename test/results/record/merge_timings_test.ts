import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { mergeTimings } from "../../../src/results/record/merge_timings.ts";
import { timingTable } from "../../../src/results/table/timing_table.ts";
import type { TimingRecord } from "../../../src/results/record/timing.ts";
import { makeTiming } from "../make_record.ts";

const on = (name: string, kind: "hardware" | "software"): TimingRecord => {
  const timing = makeTiming({ backend: "webgpu" });
  return {
    ...timing,
    engine: {
      ...timing.engine,
      adapter: { name, vendor: "", driver: "", class: kind },
    },
  };
};

const TIMINGS = [
  on("one GPU", "hardware"),
  on("another GPU", "hardware"),
  on("llvmpipe", "software"),
  makeTiming(),
  makeTiming({ first: 99 }),
];

Deno.test("timings: each once, in one order whatever theirs was", () => {
  const expected = mergeTimings(TIMINGS);
  assertEquals(expected.length, TIMINGS.length);
  fc.assert(fc.property(
    fc.shuffledSubarray([...TIMINGS, ...TIMINGS], {
      minLength: TIMINGS.length * 2,
    }),
    (timings) => assertEquals(mergeTimings(timings), expected),
  ));
  assertEquals(mergeTimings(expected), expected);
});

Deno.test("timings: two adapters, or two runs of one, are two rows with their own numbers", () => {
  const merged = mergeTimings(TIMINGS);
  const { rows } = timingTable(merged);
  assertEquals(rows.length, TIMINGS.length);
  assertEquals(new Set(merged), new Set(TIMINGS));
});
