import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { competitionRanks } from "../../../src/results/rank/competition_ranks.ts";
import { shuffled } from "../arbitraries.ts";

Deno.test("equal values share a place and the next one counts them all", () => {
  assertEquals(competitionRanks([9, 7, 7, 5], "higher"), [1, 2, 2, 4]);
  assertEquals(competitionRanks([9, 7, 7, 5], "lower"), [4, 2, 2, 1]);
  assertEquals(competitionRanks([7, 7, 9], "higher"), [2, 2, 1]);
  assertEquals(competitionRanks([-0, 0], "higher"), [1, 1]);
});

Deno.test("no value has no place and takes none from anybody", () => {
  assertEquals(competitionRanks([null, 1, null, 2], "higher"), [
    null,
    2,
    null,
    1,
  ]);
  assertEquals(competitionRanks([null], "lower"), [null]);
  assertEquals(competitionRanks([], "lower"), []);
});

const values = fc.array(
  fc.option(fc.integer({ min: -3, max: 3 })),
  { maxLength: 12 },
);
const better = fc.constantFrom("higher" as const, "lower" as const);

Deno.test("a value keeps its place in whatever order it stands", () => {
  const property = fc.property(
    values.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
    better,
    ([all, again], end) => {
      const place = new Map(
        all.map((value, at) => [value, competitionRanks(all, end)[at]]),
      );
      assertEquals(
        competitionRanks(again, end),
        again.map((value) => place.get(value)),
      );
    },
  );
  fc.assert(property);
});

Deno.test("places are those of the sorted list: a value's is where it first stands there", () => {
  fc.assert(
    fc.property(values, better, (all, end) => {
      const sorted = all.filter((value) => value !== null).sort((a, b) =>
        end === "higher" ? b - a : a - b
      );
      assertEquals(
        competitionRanks(all, end),
        all.map((value) => value === null ? null : sorted.indexOf(value) + 1),
      );
    }),
  );
});
