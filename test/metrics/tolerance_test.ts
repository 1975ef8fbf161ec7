/** Tolerances follow from what they are for: one grey level on a share ε of the pixels, see `Variant.tolerance`. */
import { assert, assertEquals } from "@std/assert";
import type { Gray } from "../../src/image/gray.ts";
import { evaluateVariants } from "../../src/metrics/evaluate_variants.ts";
import {
  type PreparedSources,
  prepareSources,
} from "../../src/metrics/prepare_sources.ts";
import type { Triple } from "../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import type { Variant } from "../../src/metrics/variant.ts";
import { VARIANT_LIST } from "../../src/metrics/variant_list.ts";
import { findVariant } from "../../src/metrics/find_variant.ts";
import { draw } from "./arbitrary_triple.ts";

const EPSILON = 0.001;

/** Variants whose original gives no value for any images. */
const NEVER_DEFINED: ReadonlySet<string> = new Set(["Q_E/liu"]);

/** What ε can do to a metric, by the reasoning in `src/metrics/facts`. */
const EFFECTS: Readonly<Record<string, number>> = {
  EN: EPSILON * Math.log2(256),
  SD: EPSILON * 5,
  SF: EPSILON * 3,
  AG: EPSILON * 3,
  MI: 2 * EPSILON * Math.log2(256),
  SCD: EPSILON,
  CC: EPSILON,
  VIF: EPSILON,
  Qabf: EPSILON,
  SSIM: EPSILON * 49 * 0.1,
};

Deno.test("tolerances are the effect they are for, rounded up", () => {
  for (const [metric, effect] of Object.entries(EFFECTS)) {
    for (const codeBase of ["cdd", "strict"]) {
      const { id, tolerance } = findVariant(`${metric}/${codeBase}`);
      assert(
        tolerance >= effect && tolerance <= 1.25 * effect,
        `${id}: ${tolerance}, the effect is ${effect}`,
      );
    }
  }
});

function textured(seed: number, width: number, height: number): Gray {
  let state = seed;
  return draw(width, height, (x, y) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(
      x + seed * 20 + (Math.floor(y / 16) % 2) * 40 + state / 2 ** 32 * 24,
    );
  });
}

/** One grey level up or down, in turns, at every so many pixels. */
function moved(image: Gray, every: number): Gray {
  const data = image.data.map((level, at) =>
    at % every === 0 ? level + (at % (2 * every) ? 1 : -1) : level
  );
  return { ...image, data };
}

/** Two fused images of one pair: an image, and what it is with some pixels moved. */
interface Movement {
  readonly sources: PreparedSources;
  readonly fused: Gray;
  readonly every: number;
}

/** By how much of its tolerance each of these variants changes, all of which are defined. */
function changes(
  variants: readonly Variant[],
  { sources, fused, every }: Movement,
  before: Values = valuesOf(variants, sources, fused),
): [string, number][] {
  const after = valuesOf(variants, sources, moved(fused, every));
  return variants.map(({ id, tolerance }) => {
    const [old, fresh] = [before.get(id), after.get(id)];
    if (NEVER_DEFINED.has(id)) {
      assert(old instanceof UndefinedMetricError, id);
      return [id, 0];
    }
    assert(typeof old === "number" && typeof fresh === "number", id);
    return [id, Math.abs(fresh - old) / tolerance];
  });
}

type Values = ReturnType<typeof evaluateVariants>;

function valuesOf(
  variants: readonly Variant[],
  sources: PreparedSources,
  fused: Gray,
): Values {
  return evaluateVariants({ sources, fused }, variants.map(({ id }) => id));
}

/** Three textures of one size. */
function texturedTriple(width: number, height: number): Triple {
  return {
    ir: textured(1, width, height),
    vi: textured(2, width, height),
    fused: textured(3, width, height),
  };
}

const TRIPLE = texturedTriple(128, 96);
/** For variants that are undefined for the first: five scales of MS-SSIM; a fused image that has every level twice for CE. */
const TRIPLES: readonly Triple[] = [
  TRIPLE,
  texturedTriple(192, 176),
  {
    ...TRIPLE,
    fused: {
      ...TRIPLE.fused,
      data: TRIPLE.fused.data.map((level, at) => at < 512 ? at % 256 : level),
    },
  },
];

/** The variants, each with the first of the triples that it is defined for, and their values there. */
const TEXTURES = ((): {
  sources: PreparedSources;
  fused: Gray;
  own: readonly Variant[];
  before: Values;
}[] => {
  let left = VARIANT_LIST;
  return TRIPLES.map(({ ir, vi, fused }, at) => {
    const sources = prepareSources(ir, vi);
    const before = valuesOf(left, sources, fused);
    const own = left.filter(({ id }) =>
      typeof before.get(id) === "number" ||
      at === TRIPLES.length - 1
    );
    left = left.filter((one) => !own.includes(one));
    return { sources, fused, own, before };
  });
})();

/** By how much of its tolerance each variant changes where textures do. */
function changesOfTextures(every: number): [string, number][] {
  return TEXTURES.flatMap(({ sources, fused, own, before }) =>
    changes(own, { sources, fused, every }, before)
  );
}

Deno.test("one grey level on 0.1 % of the pixels is inside every tolerance", () => {
  const outside = changesOfTextures(1 / EPSILON).filter((
    [, part],
  ) => part > 1);
  assertEquals(outside, []);
});

Deno.test("one grey level on 20 % of the pixels is outside a quarter of the tolerances", () => {
  const outside = changesOfTextures(5).filter(([, part]) => part > 1);
  assert(outside.length >= VARIANT_LIST.length / 4, outside.join("; "));
});

Deno.test("the correlations need most of theirs where what they correlate varies by one level", () => {
  // Variance 1: its noise of ε takes ε/2 from each correlation, and SCD's other term has next to none.
  const faint = draw(100, 100, (x, y) => 100 + 2 * ((x + (y >> 2)) & 1));
  const slope = draw(100, 100, (_, y) => 20 + 2 * y);
  const cases: Readonly<Record<string, Triple>> = {
    CC: { ir: faint, vi: faint, fused: faint },
    SCD: {
      ir: faint,
      vi: slope,
      fused: {
        ...slope,
        data: slope.data.map((level, i) => level + faint.data[i]! - 100),
      },
    },
  };
  for (const [metric, images] of Object.entries(cases)) {
    const own = VARIANT_LIST.filter((one) => one.metric === metric);
    assert(own.length >= 2);
    const { ir, vi, fused } = images, sources = prepareSources(ir, vi);
    const movement = { sources, fused, every: 1 / EPSILON };
    for (const [id, part] of changes(own, movement)) {
      assert(part > 0.4 && part <= 1, `${id} needs ${part} of its tolerance`);
    }
  }
});
