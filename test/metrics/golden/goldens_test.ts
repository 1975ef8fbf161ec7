/**
 * The golden cases, images included: needs the folder that `FUSEBENCH_GOLDENS` names. The large ones are compared where the
 * pages of calibration are, in `test/calibration_test.ts`.
 */
import { assertEquals } from "@std/assert";
import { readGoldenFolder } from "../../../tools/calibrate/golden_folder.ts";
import { goldens } from "../../goldens.ts";
import { assertGolden } from "./assert_golden.ts";
import { GOLDEN_COMPUTATIONS } from "./golden_computations.ts";

/** Pixels. */
const LARGE = 128 * 96;

Deno.test({
  name:
    "every golden value of every variant holds on the small cases (needs FUSEBENCH_GOLDENS)",
  ignore: goldens === null,
  async fn(test): Promise<void> {
    const { cases, references } = await readGoldenFolder(goldens!);
    assertEquals(cases.length, 16);
    for (const { golden: { name, tolerance } } of GOLDEN_COMPUTATIONS) {
      const known = references.get(name ?? "");
      if (known === undefined) continue;
      assertEquals(known.suggested_rel_tol, tolerance, name!);
    }
    for (const { name, values, readTriple } of cases) {
      await test.step(name, async () => {
        const triple = await readTriple();
        if (triple.fused.data.length > LARGE) return;
        for (const computation of GOLDEN_COMPUTATIONS) {
          const known = computation.golden.name;
          // Slow references were run on small cases alone, and Octave on some.
          if (known === null || !(known in values)) continue;
          assertGolden(computation, { name, triple }, values[known]);
        }
      });
    }
  },
});
