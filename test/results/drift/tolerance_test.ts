import { assert, assertEquals } from "@std/assert";
import { VARIANTS } from "../../../src/metrics/variants.ts";
import {
  BACKEND_TOLERANCES,
  toleranceOf,
} from "../../../src/results/drift/tolerance.ts";

Deno.test("the tolerances of a comparison are those that the variants state", () => {
  for (const [metric, tolerance] of Object.entries(BACKEND_TOLERANCES)) {
    const stated = [...VARIANTS.values()].filter((one) =>
      one.metric === metric
    );
    assert(stated.length > 0, metric);
    for (const { id, tolerance: own } of stated) {
      assertEquals(own, tolerance, id);
    }
  }
});

Deno.test("an unknown metric has no tolerance", () => {
  assertEquals(toleranceOf("toString", BACKEND_TOLERANCES), 0);
});
