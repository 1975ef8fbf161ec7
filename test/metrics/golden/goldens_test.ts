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
    /** What Octave says, where that is the only value there is. */
    readonly octave?: Record<string, GoldenValue>;
  }>;
}

const FILES = ["goldens.json", "more.json"] as const;

Deno.test({
  name:
    "every golden value of every variant holds on all cases (needs FUSEBENCH_GOLDENS)",
  ignore: goldens === null,
  async fn(test): Promise<void> {
    const [first, more] = await Promise.all(
      FILES.map(async (file) =>
        JSON.parse(
          await Deno.readTextFile(`${goldens}/metrics/${file}`),
        ) as GoldenFile
      ),
    ) as [GoldenFile, GoldenFile];
    assertEquals(Object.keys(first.cases).length, 16);
    const variants = { ...more.variants, ...first.variants };
    for (const { golden: { name, tolerance } } of GOLDEN_COMPUTATIONS) {
      if (name === null || !(name in variants)) continue;
      assertEquals(variants[name]!.suggested_rel_tol, tolerance, name);
    }
    for (
      const [name, { ir, vi, fused, ...one }] of Object.entries(first.cases)
    ) {
      const values = {
        ...one.octave,
        ...more.cases[name]!.values,
        ...one.values,
      };
      await test.step(name, async () => {
        const triple = {
          ir: await readGray(`${goldens}/metrics/${ir}`),
          vi: await readGray(`${goldens}/metrics/${vi}`),
          fused: await readGray(`${goldens}/metrics/${fused}`),
        };
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
