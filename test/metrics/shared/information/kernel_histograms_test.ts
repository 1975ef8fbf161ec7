import { assert } from "@std/assert";
import fc from "fast-check";
import {
  kernelDistribution,
  kernelShares,
} from "../../../../src/metrics/shared/information/kernel_histograms.ts";
import { arbitraryTriple } from "../../arbitrary_triple.ts";
import { loadImages } from "../../load_image.ts";

const weight = (level: number, bin: number): number =>
  Math.exp(
    -0.5 * ((Math.fround(level / 255) * 255 - bin) / Math.fround(0.1)) ** 2,
  );
/** As near as 0 and as near as a share can be: what two bins away is left out weighs e^-200. */
const near = (one: number, other: number): void =>
  assert(
    Math.abs(one - other) <= 1e-12 * other + 1e-60,
    `${one}, expected ${other}`,
  );

Deno.test("kernelShares: every pixel adds its Gaussian to every bin", () => {
  fc.assert(
    fc.property(arbitraryTriple(1, 6), ({ fused }) => {
      const sums = Array.from(
        { length: 256 },
        (_, bin) =>
          [...fused.data].reduce((sum, one) => sum + weight(one, bin), 0) /
          fused.data.length,
      );
      const all = sums.reduce((a, b) => a + b) + 1e-10;
      const shares = kernelShares(loadImages(fused)[0]);
      sums.forEach((sum, bin) => near(shares[bin]!, sum / all));
    }),
    { numRuns: 10 },
  );
});

Deno.test("kernelDistribution: every pixel adds the product of two Gaussians to every pair of bins", () => {
  fc.assert(
    fc.property(arbitraryTriple(1, 3), ({ ir, fused }) => {
      const sums = Array.from(
        { length: 65536 },
        (_, at) =>
          ir.data.reduce((sum, level, pixel) =>
            sum +
            weight(level, at >> 8) * weight(fused.data[pixel]!, at & 255), 0),
      );
      const all = sums.reduce((a, b) => a + b) + 1e-10;
      const { joint } = kernelDistribution(...loadImages(ir, fused));
      sums.forEach((sum, at) => near(joint[at]!, sum / all));
    }),
    { numRuns: 5 },
  );
});
