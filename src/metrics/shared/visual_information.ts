/**
 * The sums behind VIF: VIFp, the pixel-domain form of Sheikh & Bovik 2006.
 *
 * Four scales; at scale s a gaussian of 2^(5-s)+1 taps and a fifth of that as sigma; borders "valid"; from the second
 * scale on the images are filtered and decimated by two first; noise variance 2, levels 0..255. The source is the
 * reference and the fused image the distorted one.
 */
import { gaussianKernel } from "../filters/gaussian_kernel.ts";
import { planeOf } from "../filters/loaded_plane.ts";
import {
  covarianceOf,
  filterAndHalve,
  type Windows,
  windowsOf,
} from "../filters/windows.ts";
import { keptPer } from "../kernels/kept_per.ts";
import type { LoadedImage, LoadedTriple } from "../kernels/loaded_triple.ts";
import { oncePer } from "../kernels/once_per.ts";
import type { Workspace } from "../kernels/workspace.ts";
import { levelSum } from "./histogram.ts";
import { assertSide } from "./assert_side.ts";

const SMALLEST_SIDE = 41;
const KERNELS = [17, 9, 5, 3].map((size) => gaussianKernel(size, size / 5));

/** Information in nats, over all scales. */
export interface VisualInformation {
  /** What the fused image tells of the source. */
  readonly kept: number;
  /** What the source holds: 0 when it is constant. */
  readonly total: number;
}

/**
 * The information that the infrared and the visible source hold and that the fused image keeps of them.
 *
 * Only local variances enter, so the images are centred first: a constant source then holds exactly 0.
 *
 * @throws {UndefinedMetricError} for an image under 41 px a side, where the fourth scale is empty.
 */
export const visualInformation: (
  triple: LoadedTriple,
) => readonly [ir: VisualInformation, vi: VisualInformation] = oncePer(
  ({ pair: { ir, vi }, fused }: LoadedTriple) => {
    assertSide(
      fused,
      SMALLEST_SIDE,
      "VIF",
      ", which leaves no window at the fourth scale",
    );
    const ofIr = sourceScales(ir), ofVi = sourceScales(vi);
    const { workspace } = fused;
    return workspace.lend(() => {
      const scales = scalesOf(fused);
      return [
        {
          kept: informationKept(workspace, ofIr, scales),
          total: totalInformation(ir),
        },
        {
          kept: informationKept(workspace, ofVi, scales),
          total: totalInformation(vi),
        },
      ] as const;
    });
  },
);

/** An image's windows at each scale. */
function scalesOf(image: LoadedImage): Windows[] {
  let levels = planeOf(image, Math.round(levelSum(image) / image.pixels));
  return KERNELS.map((kernel, scale) => {
    if (scale > 0) levels = filterAndHalve(levels, kernel);
    return windowsOf(levels, kernel);
  });
}

const sourceScales = keptPer(scalesOf);

const totalInformation = oncePer((source: LoadedImage) => {
  const { workspace } = source, scales = sourceScales(source);
  return sumOfLogs(
    workspace,
    scales,
    (sum, { variance }, line) =>
      workspace.calls.addTotal(
        sum,
        variance.samples,
        variance.stride,
        variance.width,
        variance.height,
        line,
      ),
  );
});

function informationKept(
  workspace: Workspace,
  source: readonly Windows[],
  fused: readonly Windows[],
): number {
  return sumOfLogs(
    workspace,
    source,
    (sum, { mean, variance }, line, scale) =>
      workspace.lend(() =>
        workspace.calls.addKept(
          sum,
          variance.samples,
          fused[scale]!.variance.samples,
          covarianceOf(source[scale]!, fused[scale]!, KERNELS[scale]!).samples,
          mean.stride,
          mean.width,
          mean.height,
          line,
        )
      ),
  );
}

/** A sum of logarithms to which each scale adds, given the sum's address and a line to write to. */
function sumOfLogs(
  workspace: Workspace,
  scales: readonly Windows[],
  add: (sum: number, windows: Windows, line: number, scale: number) => void,
): number {
  return workspace.lend(() => {
    const sum = workspace.put(Float64Array.of(0, 1));
    const line = workspace.take(8 * scales[0]!.mean.stride);
    scales.forEach((windows, scale) => add(sum, windows, line, scale));
    return workspace.calls.logSum(sum);
  });
}
