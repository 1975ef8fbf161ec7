import { assert, assertEquals, assertThrows } from "@std/assert";
import { UnknownNameError } from "../../src/canon/unknown_name_error.ts";
import { evaluate } from "../../src/metrics/evaluate.ts";
import { evaluateEach } from "../../src/metrics/evaluate_each.ts";
import { evaluateVariants } from "../../src/metrics/evaluate_variants.ts";
import { profileHeads } from "../../src/metrics/profile_heads.ts";
import { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import { VARIANTS } from "../../src/metrics/find_variant.ts";
import { draw } from "./arbitrary_triple.ts";
import { FIXTURE_CASES } from "./golden/fixture_cases.ts";

const HEADS = profileHeads("cdd");

function fixture(wanted: string): (typeof FIXTURE_CASES)[number] {
  const found = FIXTURE_CASES.find(({ name }) => name === wanted);
  assert(found, `no case ${wanted}`);
  return found;
}

Deno.test("evaluate: all metrics under cdd by default, in table order", () => {
  const values = evaluate(fixture("syn_41x41").triple);
  assertEquals(Object.keys(values), [...HEADS]);
  for (const metric of HEADS) assert(Number.isFinite(values[metric]), metric);
  assertEquals(
    values,
    evaluate(fixture("syn_41x41").triple, { profile: "cdd", metrics: HEADS }),
  );
});

Deno.test("evaluate: a choice of metrics is typed and ordered as asked", () => {
  const values: Record<"SD" | "EN", number> = evaluate(
    fixture("syn_41x41").triple,
    { metrics: ["SD", "EN"] },
  );
  assertEquals(Object.keys(values), ["SD", "EN"]);
  // @ts-expect-error: VIF was not asked for.
  assertEquals(values.VIF, undefined);
});

Deno.test("evaluate: the profiles differ by reduction and unit", () => {
  const { triple } = fixture("syn_41x41");
  const cdd = evaluate(triple),
    strict = evaluate(triple, {
      profile: "strict",
      metrics: ["EN", "MI", "SSIM", "VIF"],
    });
  assert(Math.abs(cdd.VIF / strict.VIF - 2) < 1e-12);
  assert(Math.abs(cdd.MI / strict.MI - 2 * Math.LN2) < 1e-12);
  assertEquals(cdd.EN, strict.EN);
  assert(
    Math.abs(cdd.SSIM - 2 * strict.SSIM) > 0.1,
    "another window and another L, not only another reduction",
  );
});

/** Windows that do not fit, and the levels that the fused image lacks. */
const UNDEFINED_OF_5X5: ReadonlySet<string> = new Set([
  "CE",
  "VIF",
  "VIFF",
  "SSIM",
  "MS-SSIM",
  "Q_P",
  "Q_S",
  "Q_Y",
  "Q_CB",
]);

Deno.test("evaluate throws the first undefined metric, evaluateEach keeps the others", () => {
  const { triple } = fixture("tiny_5x5");
  const error = assertThrows(
    () => evaluate(triple),
    UndefinedMetricError,
    "Cannot compute VIF: 5x5 is under 41 px",
  );
  assertEquals([error.metric, error.name], ["VIF", "UndefinedMetricError"]);
  for (const profile of ["cdd", "strict"] as const) {
    const each = evaluateEach(triple, { profile });
    const heads = profileHeads(profile);
    assertEquals(Object.keys(each), [...heads]);
    for (const metric of heads) {
      const value = each[metric];
      if (UNDEFINED_OF_5X5.has(metric)) {
        assert(
          value instanceof UndefinedMetricError && value.metric === metric,
        );
      } else assert(Number.isFinite(value), `${profile} ${metric} is ${value}`);
    }
  }
});

Deno.test("strict never yields NaN or infinity, cdd yields the evaluator's NaN", () => {
  const { triple } = fixture("const_equal_48");
  const strict = evaluateEach(triple, { profile: "strict" });
  const undefinedOnes = HEADS.filter((metric) =>
    strict[metric] instanceof UndefinedMetricError
  );
  assertEquals(undefinedOnes, ["SCD", "CC", "VIF"]);
  for (const metric of HEADS) {
    if (!undefinedOnes.includes(metric)) {
      assert(Number.isFinite(strict[metric]), metric);
    }
  }
  const cdd = evaluate(triple);
  assertEquals([cdd.CC, cdd.SCD, cdd.VIF, cdd.SSIM], [NaN, NaN, 2, 2]);
});

Deno.test("evaluate refuses images of different sizes, naming both", () => {
  const a = draw(8, 6, (x) => x), b = draw(6, 8, (x) => x);
  const error = assertThrows(
    () => evaluate({ ir: a, vi: b, fused: b }, { metrics: ["EN"] }),
    RangeError,
  );
  assert(
    error.message.includes("8x6") && error.message.includes("6x8") &&
      error.message.includes("ir"),
  );
  assertThrows(
    () => evaluateEach({ ir: b, vi: a, fused: b }),
    RangeError,
    "vi",
  );
  const short = { ...a, data: a.data.subarray(1) };
  assertThrows(
    () => evaluate({ ir: a, vi: a, fused: short }),
    RangeError,
    "Cannot read fused: 8x6 needs 48 bytes",
  );
});

Deno.test("evaluate refuses unknown names, listing the known", () => {
  const { triple } = fixture("tiny_8x8");
  assertThrows(
    () => evaluate(triple, { metrics: ["en" as "EN"] }),
    UnknownNameError,
    'Cannot evaluate metric "en": profile cdd has none of that name; did you mean EN',
  );
  assertThrows(
    () => evaluate(triple, { profile: "toString" as "cdd" }),
    UnknownNameError,
    'Cannot evaluate under profile "toString": there is none of that name; choose one of cdd, mmdr, lt2022',
  );
});

Deno.test("variants that read only the fused image do not change with the sources", () => {
  const { triple } = fixture("syn_41x41");
  const other = { ...triple, ir: triple.vi, vi: draw(41, 41, (x, y) => x ^ y) };
  // It reads its sources in images one pixel wide alone.
  const ids = [...VARIANTS.keys()].filter((id) => id !== "MI/hli");
  const before = evaluateVariants(triple, ids);
  const after = evaluateVariants(other, ids);
  for (const id of ids) {
    const { reads } = VARIANTS.get(id)!;
    // An infinite value says that the images are too small, whatever they show.
    if (reads.length > 1 && !Number.isFinite(before.get(id))) continue;
    assertEquals(before.get(id) === after.get(id), reads.length === 1, id);
  }
});
