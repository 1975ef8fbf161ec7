import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import { arbitraryTriple, close, draw } from "./arbitrary_triple.ts";
import { ofSource, ofTriple } from "./metric_values.ts";
import { GAUSSIAN, UNIFORM, windowSsim } from "./reference/window_ssim.ts";

const ssimCdd = ofTriple("SSIM", "cdd"),
  ssimStrict = ofTriple("SSIM", "strict");
const ssimUniform = ofSource("SSIM");

Deno.test("strict SSIM equals direct gaussian windows", () => {
  fc.assert(
    fc.property(arbitraryTriple(11, 24), (t) => {
      const mean = (windowSsim(t.fused, t.ir, GAUSSIAN) +
        windowSsim(t.fused, t.vi, GAUSSIAN)) / 2;
      return close(ssimStrict(t), mean);
    }),
    { numRuns: 40 },
  );
});

Deno.test("cdd SSIM equals direct uniform windows but for float32 rounding, on noise", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 7, max: 24 }),
      fc.integer({ min: 7, max: 24 }),
      fc.nat(250),
      (width, height, k) => {
        const fused = draw(
          width,
          height,
          (x, y) => (x * 37 + y * 91 + x * y * (k + 3)) % 251,
        );
        const source = draw(
          width,
          height,
          (x, y) => (x * 53 + y * (k + 29) + x * y) % 253,
        );
        return Math.abs(
          ssimUniform(source, fused) - windowSsim(fused, source, UNIFORM),
        ) < 2e-5;
      },
    ),
    { numRuns: 40 },
  );
});

Deno.test("identical images: 2 under cdd, 1 under strict, whatever they show", () => {
  fc.assert(
    fc.property(arbitraryTriple(11, 40), ({ ir }) => {
      const same = { ir, vi: ir, fused: ir };
      return ssimCdd(same) === 2 && ssimStrict(same) === 1;
    }),
    { numRuns: 50 },
  );
});

Deno.test("SSIM does not depend on the order of the sources, nor on which of two images is the fused one", () => {
  fc.assert(
    fc.property(
      arbitraryTriple(11, 40),
      ({ ir, vi, fused }) =>
        ssimCdd({ ir, vi, fused }) === ssimCdd({ ir: vi, vi: ir, fused }) &&
        ssimStrict({ ir, vi, fused }) ===
          ssimStrict({ ir: vi, vi: ir, fused }) &&
        ssimUniform(ir, fused) === ssimUniform(fused, ir),
    ),
    { numRuns: 50 },
  );
});

Deno.test("strict SSIM lies in -1..1", () => {
  fc.assert(
    fc.property(arbitraryTriple(11, 40), (t) => Math.abs(ssimStrict(t)) <= 1),
    { numRuns: 50 },
  );
});

Deno.test("SSIM of two constants is the luminance term", () => {
  const triple = {
    ir: draw(48, 48, () => 50),
    vi: draw(48, 48, () => 200),
    fused: draw(48, 48, () => 125),
  };
  const luminance = (a: number, b: number): number =>
    (2 * a * b + 6.5025) / (a * a + b * b + 6.5025);
  assertEquals(
    close(
      ssimStrict(triple),
      (luminance(50, 125) + luminance(200, 125)) / 2,
      1e-12,
    ),
    true,
  );
});

Deno.test("SSIM refuses an image smaller than its window", () => {
  const image = (width: number, height: number): ReturnType<typeof draw> =>
    draw(width, height, (x, y) => x + y);
  const triple = (
    width: number,
    height: number,
  ): Parameters<typeof ssimCdd>[0] => ({
    ir: image(width, height),
    vi: image(width, height),
    fused: image(width, height),
  });
  assertThrows(
    () => ssimCdd(triple(6, 9)),
    UndefinedMetricError,
    "Cannot compute SSIM: 6x9 is under 7 px",
  );
  assertThrows(() => ssimCdd(triple(9, 6)), UndefinedMetricError, "9x6");
  assertThrows(
    () => ssimStrict(triple(10, 11)),
    UndefinedMetricError,
    "Cannot compute SSIM: 10x11 is under 11 px",
  );
  assertThrows(() => ssimStrict(triple(11, 10)), UndefinedMetricError, "11x10");
  assertEquals(ssimCdd(triple(7, 7)), 2);
  assertEquals(ssimStrict(triple(11, 11)), 1);
});
