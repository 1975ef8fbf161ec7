/** Where names of points stand in a chart. */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { placeNames } from "../../src/report/chart/place_names.ts";

const HEIGHT = 7, RADIUS = 2.5;

Deno.test("names hide neither points nor obstacles nor each other, and lie inside", () => {
  const point = fc.record({
    x: fc.integer({ min: 5, max: 195 }),
    y: fc.integer({ min: 5, max: 95 }),
    width: fc.integer({ min: 5, max: 60 }),
    height: fc.constant(HEIGHT),
  });
  fc.assert(fc.property(fc.array(point, { maxLength: 20 }), (points) => {
    const places = placeNames(points, {
      area: [0, 0, 200, 100],
      radius: RADIUS,
      obstacles: [[0, 49, 200, 51]],
    });
    const boxes = places.flatMap((place, at) =>
      place === null ? [] : [{ ...place, width: points[at]!.width }]
    );
    for (const [at, a] of boxes.entries()) {
      assert(a.x >= 0 && a.x + a.width <= 200);
      assert(a.y >= HEIGHT / 2 && a.y <= 100 - HEIGHT / 2);
      assert(Math.abs(a.y - 50) >= 1 + HEIGHT / 2);
      for (const { x, y } of points) {
        assert(x < a.x || x > a.x + a.width || Math.abs(y - a.y) > 3.5);
      }
      for (const b of boxes.slice(0, at)) {
        assert(
          a.x >= b.x + b.width || b.x >= a.x + a.width ||
            Math.abs(a.y - b.y) >= HEIGHT,
        );
      }
    }
  }));
});

Deno.test("a name alone stands right of its point; some of a row farther away, with strokes to them; one too many nowhere", () => {
  const point = { x: 100, y: 100, width: 60, height: 10 };
  const options = { area: [0, 0, 300, 300], radius: 5 } as const;
  assertEquals(placeNames([point], options), [{ x: 108, y: 100, reach: null }]);
  const row = placeNames(
    Array.from({ length: 12 }, (_, at) => ({
      x: 60 + 18 * at,
      y: 100 + 3 * (at % 3),
      width: 30,
      height: 10,
    })),
    { ...options, radius: 2.5 },
  );
  assert(row.every((place) => place !== null));
  assertEquals(row.filter((place) => place?.reach !== null).length, 2);
  const many = placeNames(Array.from({ length: 60 }, () => point), options);
  assertEquals(many.at(-1), null);
});
