/**
 * SSIM as its authors define it (Wang, Bovik, Sheikh & Simoncelli 2004).
 *
 * Gaussian 11x11 window of sigma 1.5, positions where it fits wholly, population moments, K1 0.01, K2 0.03, L = 255,
 * float64.
 */
import { SSIM } from "../../facts/ssim.ts";
import { gaussianKernel } from "../../filters/gaussian_kernel.ts";
import { planeOf } from "../../filters/loaded_plane.ts";
import {
  covarianceOf,
  type Windows,
  windowsOf,
} from "../../filters/windows.ts";
import { keptPer } from "../../kernels/kept_per.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { assertSide } from "../../shared/assert_side.ts";
import type { Variant } from "../../variant.ts";

const SIZE = 11;
const KERNEL = gaussianKernel(SIZE, 1.5);
const C1 = 6.5025;
const C2 = 58.5225;

export const SSIM_STRICT: Variant = {
  ...SSIM,
  id: "SSIM/strict",
  definition:
    "gaussian 11x11 window of sigma 1.5, valid borders, L = 255, mean over sources; undefined under " +
    "11 px a side",
  source: "Wang, Bovik, Sheikh & Simoncelli 2004",
  range: [-1, 1],
  compute({ pair: { ir, vi }, fused }): number {
    assertSide(fused, SIZE, "SSIM", ", the window of profile strict");
    const ofIr = sourceWindows(ir), ofVi = sourceWindows(vi);
    return fused.workspace.lend(() => {
      const windows = windowsOf(planeOf(fused), KERNEL);
      return (similarity(windows, ofIr) + similarity(windows, ofVi)) / 2;
    });
  },
};

const sourceWindows = keptPer((image: LoadedImage) =>
  windowsOf(planeOf(image), KERNEL)
);

function similarity(a: Windows, b: Windows): number {
  const { workspace } = a.levels, { width, height, stride } = a.mean;
  const total = workspace.lend(() =>
    workspace.calls.gaussianSimilarity(
      a.mean.samples,
      a.variance.samples,
      b.mean.samples,
      b.variance.samples,
      covarianceOf(a, b, KERNEL).samples,
      stride,
      width,
      height,
      C1,
      C2,
    )
  );
  return total / (width * height);
}
