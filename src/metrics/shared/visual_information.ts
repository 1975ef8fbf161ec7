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
import type {
  LoadedImage,
  LoadedPair,
  LoadedTriple,
} from "../kernels/loaded_triple.ts";
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
  ({ pair, fused }: LoadedTriple) => {
    assertSide(
      fused,
      SMALLEST_SIDE,
      "VIF",
      ", which leaves no window at the fourth scale",
    );
    const [totalOfIr, totalOfVi] = totalInformation(pair);
    const [ofIr, ofVi] = informationKept(pair, fused);
    return [
      { kept: ofIr, total: totalOfIr },
      { kept: ofVi, total: totalOfVi },
    ] as const;
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

const totalInformation = oncePer(({ ir, vi }: LoadedPair) => {
  const ofIr = sourceScales(ir), ofVi = sourceScales(vi);
  const { workspace } = ir;
  return sumsOfLogs(
    workspace,
    (sums) =>
      ofIr.forEach(({ variance }, scale) =>
        workspace.calls.addTotals(
          sums,
          variance.samples,
          ofVi[scale]!.variance.samples,
          variance.stride,
          variance.width,
          variance.height,
        )
      ),
  );
});

function informationKept(
  { ir, vi }: LoadedPair,
  fused: LoadedImage,
): readonly [ir: number, vi: number] {
  const ofIr = sourceScales(ir), ofVi = sourceScales(vi);
  const { workspace } = fused;
  return sumsOfLogs(
    workspace,
    (sums) =>
      scalesOf(fused).forEach((windows, scale) =>
        workspace.lend(() => {
          const kernel = KERNELS[scale]!, { variance } = windows;
          const a = ofIr[scale]!, b = ofVi[scale]!;
          workspace.calls.addKept(
            sums,
            variance.samples,
            a.variance.samples,
            covarianceOf(a, windows, kernel).samples,
            b.variance.samples,
            covarianceOf(b, windows, kernel).samples,
            variance.stride,
            variance.width,
            variance.height,
          );
        })
      ),
  );
}

/** Two sums of logarithms, to which is added at the address given. */
function sumsOfLogs(
  workspace: Workspace,
  add: (sums: number) => void,
): readonly [number, number] {
  return workspace.lend(() => {
    const sums = workspace.put(Float64Array.of(0, 1, 0, 1));
    add(sums);
    const { calls } = workspace;
    return [calls.logSum(sums), calls.logSum(sums + 16)];
  });
}
