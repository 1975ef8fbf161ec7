import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { dominators } from "../../../src/results/rank/dominators.ts";

/** Less cost is better. */
function dominatorsOf(
  points: readonly { quality: number | null; cost: number | null }[],
): (number[] | null)[] {
  return dominators(
    points.map(({ quality, cost }) => [quality, cost === null ? null : -cost]),
  );
}

Deno.test("a point of three coordinates is dominated in all of them or not at all", () => {
  assertEquals(
    dominators([[1, 2, 3], [1, 2, 2], [2, 1, 3], [0, 0, null]]),
    [[], [0], [], null],
  );
});

Deno.test("a point is dominated by what is at least as good in both and better in one", () => {
  const points = [
    { quality: 0.5, cost: 100 },
    { quality: 0.4, cost: 100 },
    { quality: 0.5, cost: 200 },
    { quality: 0.9, cost: 900 },
    { quality: 0.5, cost: 100 },
    { quality: 0.3, cost: 0 },
  ];
  assertEquals(dominatorsOf(points), [[], [0, 4], [0, 4], [], [], []]);
});

Deno.test("an unknown coordinate is not compared: it is neither bad nor good", () => {
  const points = [
    { quality: null, cost: 0 },
    { quality: 0.5, cost: null },
    { quality: 0.1, cost: 100 },
  ];
  assertEquals(dominatorsOf(points), [null, null, []]);
});

const coordinate = fc.option(fc.integer({ min: 0, max: 5 }));
const points = fc.array(
  fc.record({ quality: coordinate, cost: coordinate }),
  { maxLength: 12 },
);

Deno.test("the front is exactly the points that nothing beats, and everything else is beaten by the front", () => {
  fc.assert(
    fc.property(points, (all) => {
      const found = dominatorsOf(all);
      const known = all.flatMap(({ quality, cost }, at) =>
        quality === null || cost === null ? [] : [{ at, quality, cost }]
      );
      assertEquals(
        found.flatMap((list, at) => list === null ? [] : [at]),
        known.map(({ at }) => at),
      );
      const front = known.filter(({ at }) => found[at]?.length === 0);
      for (const one of front) {
        const cheaper = known.filter(({ cost }) => cost < one.cost);
        const asCheap = known.filter(({ cost }) => cost === one.cost);
        assert(cheaper.every(({ quality }) => quality < one.quality));
        assert(asCheap.every(({ quality }) => quality <= one.quality));
      }
      for (const { at } of known) {
        const by = found[at] ?? [];
        assertEquals(
          by.length > 0,
          by.some((other) => front.some((one) => one.at === other)),
        );
      }
    }),
  );
});
