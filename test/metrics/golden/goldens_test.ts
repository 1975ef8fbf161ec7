/** All sixteen golden cases, images included: needs the folder that `FUSEBENCH_GOLDENS` names. */
import { assertEquals } from "@std/assert";
import { readGray } from "../../../src/files/read_gray.ts";
import { goldens } from "../../goldens.ts";
import { assertGolden } from "./assert_golden.ts";
import type { GoldenValue } from "./golden.ts";
import { GOLDEN_COMPUTATIONS } from "./golden_computations.ts";

interface GoldenFile {
  readonly variants: Record<string, { readonly suggested_rel_tol: number }>;
  readonly cases: Record<string, {
    readonly ir: string;
    readonly vi: string;
    readonly fused: string;
    readonly values: Record<string, GoldenValue>;
  }>;
}

Deno.test({
  name:
    "every golden value of every variant holds on all cases (needs FUSEBENCH_GOLDENS)",
  ignore: goldens === null,
  async fn(test): Promise<void> {
    const { variants, cases } = JSON.parse(
      await Deno.readTextFile(`${goldens}/metrics/goldens.json`),
    ) as GoldenFile;
    assertEquals(Object.keys(cases).length, 16);
    for (const { golden: { name, tolerance } } of GOLDEN_COMPUTATIONS) {
      if (name === null) continue;
      assertEquals(variants[name]?.suggested_rel_tol, tolerance, name);
    }
    for (const [name, { ir, vi, fused, values }] of Object.entries(cases)) {
      await test.step(name, async () => {
        const triple = {
          ir: await readGray(`${goldens}/metrics/${ir}`),
          vi: await readGray(`${goldens}/metrics/${vi}`),
          fused: await readGray(`${goldens}/metrics/${fused}`),
        };
        for (const computation of GOLDEN_COMPUTATIONS) {
          const { golden } = computation;
          if (golden.name === null) continue;
          assertGolden(computation, { name, triple }, values[golden.name]);
        }
      });
    }
  },
});
