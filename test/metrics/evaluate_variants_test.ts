import { assert, assertEquals, assertThrows } from "@std/assert";
import { UnknownNameError } from "../../src/canon/unknown_name_error.ts";
import { evaluateEach } from "../../src/metrics/evaluate_each.ts";
import { evaluateVariants } from "../../src/metrics/evaluate_variants.ts";
import { PROFILES } from "../../src/metrics/profile.ts";
import { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import { noise } from "./arbitrary_triple.ts";
import { valueText } from "./value_texts.ts";

const triple = {
  ir: noise(45, 43, 1),
  vi: noise(45, 43, 2),
  fused: noise(45, 43, 3),
};
const small = { ir: noise(9, 8, 1), vi: noise(9, 8, 2), fused: noise(9, 8, 3) };

Deno.test("evaluateVariants gives what a profile's columns give, by id", () => {
  for (const images of [triple, small]) {
    for (const { id: profile, columns } of Object.values(PROFILES)) {
      const ids = columns.map(({ variant }) => variant);
      const values = evaluateVariants(images, ids);
      const each = evaluateEach(images, { profile });
      assertEquals([...values.keys()], ids);
      for (const { head, variant } of columns) {
        assertEquals(
          valueText(values.get(variant)!),
          valueText(each[head]),
          variant,
        );
      }
    }
  }
});

Deno.test("evaluateVariants mixes code bases, in the order asked for, each once", () => {
  const ids = ["SSIM/strict", "EN/cdd", "SSIM/cdd", "EN/cdd"];
  const values = evaluateVariants(small, ids);
  assertEquals([...values.keys()], ["SSIM/strict", "EN/cdd", "SSIM/cdd"]);
  const undefinedOne = values.get("SSIM/strict");
  assert(undefinedOne instanceof UndefinedMetricError);
  assertEquals(undefinedOne.metric, "SSIM");
  assert(typeof values.get("SSIM/cdd") === "number");
  assertEquals(evaluateVariants(small, []).size, 0);
});

Deno.test("evaluateVariants refuses an unknown id, naming those that are near", () => {
  for (
    const [id, near] of [
      ["ssim/CDD", "SSIM/cdd"],
      ["SSIM/zoo", "SSIM/cdd, SSIM/"],
      ["SDrel/strict", "SDrel/topan"],
      ["SSIM", "SSIM/cdd, SSIM/"],
      ["toString", "AG/bfliu, CE/bfliu"],
    ] as const
  ) {
    const { known } = assertThrows(
      () => evaluateVariants(triple, [id]),
      UnknownNameError,
      `Cannot find variant "${id}": there is none of that name; `,
    );
    assert(known.join(", ").startsWith(near));
  }
});
