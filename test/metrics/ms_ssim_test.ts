import { assert, assertAlmostEquals } from "@std/assert";
import { evaluateVariants } from "../../src/metrics/evaluate_variants.ts";
import type { Triple } from "../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import { draw } from "./arbitrary_triple.ts";

const STRICT = "MS-SSIM/strict";

/** Two patterns and about their mean. */
function patterns(width: number, height: number): Triple {
  const ir = (x: number, y: number): number =>
    Math.floor((x * x + 3 * y) / 7) % 256;
  const vi = (x: number, y: number): number =>
    (2 * x + Math.floor(y * y / 5)) % 256;
  return {
    ir: draw(width, height, ir),
    vi: draw(width, height, vi),
    fused: draw(
      width,
      height,
      (x, y) =>
        Math.min(
          Math.floor((ir(x, y) + vi(x, y) + x * y % 16) / 2),
          255,
        ),
    ),
  };
}

function valueOf(triple: Triple): number | UndefinedMetricError {
  return evaluateVariants(triple, [STRICT]).get(STRICT)!;
}

Deno.test("strict MS-SSIM is what NumPy and SciPy's convolve2d make of the formula", () => {
  assertAlmostEquals(
    valueOf(patterns(171, 163)) as number,
    0.6501804926896009,
    1e-12,
  );
});

Deno.test("strict MS-SSIM of an image with itself is 1, and has five scales from 161 px a side on", () => {
  const { ir } = patterns(161, 161);
  assertAlmostEquals(
    valueOf({ ir, vi: ir, fused: ir }) as number,
    1,
    1e-12,
  );
  assert(valueOf(patterns(160, 200)) instanceof UndefinedMetricError);
});

Deno.test("strict MS-SSIM has no value where a scale's mean is negative", () => {
  const image = draw(161, 161, (x, y) => 255 * ((x + y) & 1));
  const negative = { ...image, data: image.data.map((level) => 255 - level) };
  const value = valueOf({ ir: image, vi: image, fused: negative });
  assert(value instanceof UndefinedMetricError);
});
