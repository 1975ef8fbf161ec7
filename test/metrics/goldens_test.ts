/** All sixteen golden cases, images included: needs the folder that `FUSEBENCH_GOLDENS` names. */
import { assert, assertEquals } from "@std/assert";
import { readGray } from "../../src/files/read_gray.ts";
import {
  assertGolden,
  DELIBERATE_REFUSALS,
  type Golden,
} from "./assert_golden.ts";
import { GOLDEN_VARIANTS } from "./golden_variants.ts";

interface GoldenFile {
  readonly variants: Record<string, { readonly suggested_rel_tol: number }>;
  readonly cases: Record<string, {
    readonly ir: string;
    readonly vi: string;
    readonly fused: string;
    readonly values: Record<string, Golden>;
  }>;
}

const folder = Deno.env.get("FUSEBENCH_GOLDENS");

Deno.test({
  name:
    "every golden value of the two profiles holds on all cases (needs FUSEBENCH_GOLDENS)",
  ignore: folder === undefined,
  async fn(test): Promise<void> {
    const { variants, cases } = JSON.parse(
      await Deno.readTextFile(`${folder}/metrics/goldens.json`),
    ) as GoldenFile;
    assertEquals(Object.keys(cases).length, 16);
    const refused = new Set<string>();
    for (const [name, { ir, vi, fused, values }] of Object.entries(cases)) {
      await test.step(name, async () => {
        const triple = {
          ir: await readGray(`${folder}/metrics/${ir}`),
          vi: await readGray(`${folder}/metrics/${vi}`),
          fused: await readGray(`${folder}/metrics/${fused}`),
        };
        for (const [variant, by] of Object.entries(GOLDEN_VARIANTS)) {
          const golden = values[variant],
            tolerance = variants[variant]?.suggested_rel_tol;
          assert(
            golden !== undefined && tolerance !== undefined,
            `the goldens lack ${name} ${variant}`,
          );
          assertGolden({ name, triple, variant, golden, tolerance, by });
          if (DELIBERATE_REFUSALS.includes(`${name} ${variant}`)) {
            refused.add(`${name} ${variant}`);
          }
        }
      });
    }
    assertEquals([...refused].sort(), [...DELIBERATE_REFUSALS].sort());
  },
});
