/** What `strict` makes of flat images, metric by metric: a value that its formula gives, or a reason. */
import { assert, assertAlmostEquals } from "@std/assert";
import { evaluateVariants } from "../../../../src/metrics/evaluate_variants.ts";
import { PROFILES } from "../../../../src/metrics/profile.ts";
import type { Triple } from "../../../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../../../src/metrics/undefined_metric_error.ts";
import { draw } from "../../arbitrary_triple.ts";

const SIDE = 48;
const TEXTURE = draw(SIDE, SIDE, (x, y) => (x * 37 + y * 91 + x * y * 5) % 256);
const OTHER = draw(SIDE, SIDE, (x, y) => (x * 53 + y * 17 + x * y * 3) % 256);
const flat = (level: number): typeof TEXTURE => draw(SIDE, SIDE, () => level);

const FLAT: Readonly<Record<string, Triple>> = {
  equal: { ir: flat(90), vi: flat(90), fused: flat(90) },
  sources: { ir: flat(90), vi: flat(20), fused: TEXTURE },
  fused: { ir: TEXTURE, vi: OTHER, fused: flat(90) },
  infrared: { ir: flat(90), vi: TEXTURE, fused: TEXTURE },
  black: { ir: flat(0), vi: flat(0), fused: flat(0) },
};

/** The formula's value; `some`: one that is no simple number; null: a reason. Flat sources have all of `TEXTURE` to lose. */
const EXPECTED: Readonly<
  Record<string, Readonly<Record<keyof typeof FLAT, number | "some" | null>>>
> = {
  CE: { equal: 0, sources: "some", fused: null, infrared: "some", black: 0 },
  VIFF: { equal: null, sources: null, fused: 0, infrared: null, black: null },
  FMI_gradient: { equal: 1, sources: 0, fused: 0, infrared: 0.5, black: 1 },
  Q_P: {
    equal: null,
    sources: null,
    fused: null,
    infrared: "some",
    black: null,
  },
  Q_S: { equal: 1, sources: 0, fused: 0, infrared: 1, black: 1 },
  Q_Y: {
    equal: 1,
    sources: "some",
    fused: "some",
    infrared: 1,
    black: 1,
  },
  Q_CB: { equal: null, sources: null, fused: 0, infrared: 1, black: null },
  Q_CV: {
    equal: null,
    sources: null,
    fused: "some",
    infrared: 0,
    black: null,
  },
};

Deno.test("strict: of flat images each metric has its formula's value or says why not", () => {
  for (const [which, triple] of Object.entries(FLAT)) {
    const ids = Object.keys(EXPECTED).map((metric) => `${metric}/strict`);
    for (const [id, value] of evaluateVariants(triple, ids)) {
      const expected = EXPECTED[id.split("/")[0]!]![which]!;
      if (expected === null) {
        assert(value instanceof UndefinedMetricError, `${which} ${id}`);
        continue;
      }
      assert(typeof value === "number", `${which} ${id}: ${value}`);
      if (expected !== "some") assertAlmostEquals(value, expected, 1e-9, id);
    }
  }
});

Deno.test("strict: no value is NaN or infinite", () => {
  for (const triple of Object.values(FLAT)) {
    const ids = PROFILES.strict.columns.map(({ variant }) => variant);
    for (const [id, value] of evaluateVariants(triple, ids)) {
      assert(typeof value !== "number" || Number.isFinite(value), id);
    }
  }
});
