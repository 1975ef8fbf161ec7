/** Golden values on the images that stand in the repository as numbers: needs no other file. */
import { assert, assertEquals } from "@std/assert";
import { assertGolden } from "./assert_golden.ts";
import { FIXTURE_CASES, TOLERANCES } from "./fixture_cases.ts";
import { GOLDEN_VARIANTS } from "./golden_variants.ts";

Deno.test("the fixtures hold every variant", () => {
  assertEquals(
    Object.keys(TOLERANCES).sort(),
    Object.keys(GOLDEN_VARIANTS).sort(),
  );
});

for (const { name, triple, values } of FIXTURE_CASES) {
  Deno.test(`golden values of ${name}`, () => {
    for (const [variant, by] of Object.entries(GOLDEN_VARIANTS)) {
      const golden = values[variant], tolerance = TOLERANCES[variant];
      assert(
        golden !== undefined && tolerance !== undefined,
        `the fixture lacks ${name} ${variant}`,
      );
      assertGolden({ name, triple, variant, golden, tolerance, by });
    }
  });
}
