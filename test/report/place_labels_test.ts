import { assert, assertEquals } from "@std/assert";
import { placeLabels } from "../../src/report/chart/place_labels.ts";

Deno.test("labels of points that lie together stand apart, one alone beside its point", () => {
  const point = { x: 100, y: 100, width: 60, height: 10 };
  const near = [point, { ...point, x: 101 }, { ...point, y: 103 }];
  const [first, ...others] = placeLabels([...near, { ...point, x: 400 }]);
  assertEquals(first, 100);
  assertEquals(others.at(-1), 100);
  const together = [first!, ...others.slice(0, 2)].toSorted((a, b) => a - b);
  for (const [at, middle] of together.slice(1).entries()) {
    assert(middle - together[at]! >= 10, `${together}`);
  }
});

Deno.test("a label covers no other point, and one without a free place stays beside its own", () => {
  const point = { x: 100, y: 100, width: 60, height: 10 };
  const [middle] = placeLabels([point, { ...point, x: 120 }]);
  assert(Math.abs(middle! - 100) >= 9, `${middle}`);
  const many = placeLabels(Array.from({ length: 20 }, () => point));
  assertEquals(many.at(-1), 100);
});
