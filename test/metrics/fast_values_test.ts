/** Every variant has the bits of its plain reference: no tolerance. */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { Gray } from "../../src/image/gray.ts";
import { readGray } from "../../src/files/read_gray.ts";
import { evaluateVariants } from "../../src/metrics/evaluate_variants.ts";
import type { FusedImages } from "../../src/metrics/fused_images.ts";
import { prepareSources } from "../../src/metrics/prepare_sources.ts";
import type { Triple } from "../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import { goldens } from "../goldens.ts";
import { arbitraryTriple, draw } from "./arbitrary_triple.ts";
import { FIXTURE_CASES } from "./golden/fixture_cases.ts";
import { FUNCTIONS, type MetricFunction } from "./reference/plain/functions.ts";
import { valueText } from "./value_texts.ts";

/** The plain functions by the ids of the variants that they are references of. */
const PLAIN: ReadonlyMap<string, MetricFunction> = new Map(
  Object.entries(FUNCTIONS).flatMap(([codeBase, functions]) =>
    Object.entries(functions).map(([metric, compute]) =>
      [`${metric}/${codeBase}`, compute] as const
    )
  ),
);

function plainValue(
  compute: MetricFunction,
  triple: Triple,
): number | UndefinedMetricError {
  try {
    return compute(triple);
  } catch (error) {
    assert(error instanceof UndefinedMetricError);
    return error;
  }
}

function fastValueTexts(images: FusedImages): [string, string][] {
  return [...evaluateVariants(images, [...PLAIN.keys()])].map(([id, value]) => [
    id,
    valueText(value),
  ]);
}

/** Prepared and not. */
function assertFastIsPlain(triple: Triple): void {
  const plain = [...PLAIN].map(([id, compute]): [string, string] => [
    id,
    valueText(plainValue(compute, triple)),
  ]);
  assertEquals(fastValueTexts(triple), plain);
  const { ir, vi, fused } = triple;
  assertEquals(
    fastValueTexts({ sources: prepareSources(ir, vi), fused }),
    plain,
  );
}

Deno.test("fast is plain: random images, odd sides, lines, single pixels", () => {
  fc.assert(
    fc.property(arbitraryTriple(1, 60), assertFastIsPlain),
    { numRuns: 60 },
  );
});

Deno.test("fast is plain: every size at which a metric begins to be, and one less", () => {
  const size = (width: number, height: number): Triple => {
    const image = (k: number): Gray =>
      draw(width, height, (x, y) => (x * 37 + y * k + x * y * 5) % 256);
    return { ir: image(91), vi: image(53), fused: image(17) };
  };
  for (
    const [width, height] of [
      [1, 1],
      [1, 9],
      [9, 1],
      [2, 2],
      [6, 7],
      [7, 6],
      [7, 7],
      [7, 31],
      [10, 11],
      [11, 11],
      [40, 41],
      [41, 40],
      [41, 41],
      [41, 47],
    ] as const
  ) assertFastIsPlain(size(width, height));
});

Deno.test("fast is plain: wider and higher than a strip, more than one block of a pairwise sum", () => {
  fc.assert(
    fc.property(arbitraryTriple(120, 290), assertFastIsPlain),
    { numRuns: 6 },
  );
});

Deno.test("fast is plain: constants, extremes, images that are equal or opposite", () => {
  const at = [63, 50] as const;
  const images = {
    black: draw(...at, () => 0),
    white: draw(...at, () => 255),
    grey: draw(...at, () => 77),
    checker: draw(...at, (x, y) => ((x + y) & 1) * 255),
    inverse: draw(...at, (x, y) => ((x + y + 1) & 1) * 255),
    halves: draw(...at, (x) => (x < 31 ? 0 : 255)),
    dot: draw(...at, (x, y) => (x === 31 && y === 25 ? 255 : 0)),
    ramp: draw(...at, (x, y) => 3 * x + y),
  };
  const names = Object.keys(images) as (keyof typeof images)[];
  const anyImage = fc.constantFrom(...names);
  fc.assert(fc.property(
    anyImage,
    anyImage,
    anyImage,
    (ir, vi, fused) =>
      assertFastIsPlain({
        ir: images[ir],
        vi: images[vi],
        fused: images[fused],
      }),
  ));
});

Deno.test("fast is plain: the fixtures' images", () => {
  for (const { triple } of FIXTURE_CASES) assertFastIsPlain(triple);
});

Deno.test({
  name:
    "fast is plain: the goldens' images, real pairs among them (needs FUSEBENCH_GOLDENS)",
  ignore: goldens === null,
  async fn(): Promise<void> {
    const { cases } = JSON.parse(
      await Deno.readTextFile(`${goldens}/metrics/goldens.json`),
    ) as {
      cases: Record<string, Record<"ir" | "vi" | "fused", string>>;
    };
    for (const { ir, vi, fused } of Object.values(cases)) {
      assertFastIsPlain({
        ir: await readGray(`${goldens}/metrics/${ir}`),
        vi: await readGray(`${goldens}/metrics/${vi}`),
        fused: await readGray(`${goldens}/metrics/${fused}`),
      });
    }
  },
});
