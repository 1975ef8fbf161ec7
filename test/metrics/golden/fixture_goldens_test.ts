/** Golden values on the images that stand in the repository as numbers: needs no other file. */
import { assertEquals, assertMatch } from "@std/assert";
import { VARIANTS } from "../../../src/metrics/find_variant.ts";
import { variantPlace } from "../../../tools/variants/variant_place.ts";
import { assertGolden } from "./assert_golden.ts";
import { assertAllInside } from "./assert_inside.ts";
import { FIXTURE_CASES } from "./fixture_cases.ts";
import { GOLDENS } from "./golden.ts";
import { GOLDEN_COMPUTATIONS, valuesOf } from "./golden_computations.ts";

Deno.test("every variant has one file of golden values, and every file a variant", () => {
  assertEquals(
    [...GOLDENS.keys()].sort(),
    [...VARIANTS.keys()].map(variantPlace).sort(),
  );
});

Deno.test("every case that is not compared has a measured cause", () => {
  for (const [place, { unstable = [], causes = {} }] of GOLDENS) {
    assertEquals(Object.keys(causes).sort(), unstable.toSorted(), place);
    for (const cause of Object.values(causes)) assertMatch(cause, /\d/, place);
  }
});

for (const one of FIXTURE_CASES) {
  Deno.test(`golden values of ${one.name}, each in its variant's range`, () => {
    assertAllInside(valuesOf(one.triple));
    for (const computation of GOLDEN_COMPUTATIONS) {
      assertGolden(computation, one, computation.golden.values[one.name]);
    }
  });
}
