/**
 * SSIM as its authors define it (Wang, Bovik, Sheikh & Simoncelli 2004).
 *
 * Gaussian 11x11 window of sigma 1.5, positions where it fits wholly, population moments, K1 0.01, K2 0.03, L = 255,
 * float64.
 */
import { gaussianKernel } from "./filters/gaussian_kernel.ts";
import { planeOf } from "./filters/plane.ts";
import { covarianceOf, type Windows, windowsOf } from "./filters/windows.ts";
import { keptPer } from "./kernels/kept_per.ts";
import type { LoadedImage, LoadedTriple } from "./kernels/loaded_triple.ts";
import { sizeOf } from "./triple.ts";
import { UndefinedMetricError } from "./undefined_metric_error.ts";

const SIZE = 11;
const KERNEL = gaussianKernel(SIZE, 1.5);
const C1 = 6.5025;
const C2 = 58.5225;

/**
 * The mean of the fused image's similarities with its two sources, in [-1, 1].
 *
 * @throws {UndefinedMetricError} for an image under 11 px a side.
 */
export function ssimStrict({ pair: { ir, vi }, fused }: LoadedTriple): number {
  if (fused.width < SIZE || fused.height < SIZE) {
    throw new UndefinedMetricError(
      "SSIM",
      `${
        sizeOf(fused)
      } is under ${SIZE} px a side, the window of profile strict`,
    );
  }
  const ofIr = sourceWindows(ir), ofVi = sourceWindows(vi);
  return fused.workspace.lend(() => {
    const windows = windowsOf(planeOf(fused), KERNEL);
    return (similarity(windows, ofIr) + similarity(windows, ofVi)) / 2;
  });
}

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
