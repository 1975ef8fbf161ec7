import { assertEquals } from "@std/assert";
import { VARIANTS } from "../../../src/metrics/variants.ts";
import {
  BACKEND_TOLERANCES,
  toleranceOf,
} from "../../../src/results/drift/tolerance.ts";

Deno.test("the tolerances of a comparison are those that the variants state", () => {
  for (const { id, metric, tolerance } of VARIANTS.values()) {
    assertEquals(toleranceOf(metric, BACKEND_TOLERANCES), tolerance, id);
  }
});

Deno.test("an unknown metric has no tolerance", () => {
  assertEquals(toleranceOf("toString", BACKEND_TOLERANCES), 0);
});
