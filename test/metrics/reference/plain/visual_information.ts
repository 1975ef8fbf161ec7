/**
 * The visual information a fused image keeps of its sources: VIFp, the pixel-domain form of Sheikh & Bovik 2006.
 *
 * Four scales; at scale s a gaussian of 2^(5-s)+1 taps and a fifth of that as sigma; borders "valid"; from the second
 * scale on the images are filtered and decimated by two first; noise variance 2, levels 0..255. The source is the
 * reference and the fused image the distorted one.
 */
import type { Gray } from "../../../../src/image/gray.ts";
import { filterValid } from "./filters/filter_valid.ts";
import { gaussianKernel } from "../../../../src/metrics/filters/gaussian_kernel.ts";
import { type DoublePlane, planeOf, product } from "./filters/double_plane.ts";
import { sizeOf } from "../../../../src/metrics/triple.ts";
import { LogSum } from "./log_sum.ts";
import { UndefinedMetricError } from "../../../../src/metrics/undefined_metric_error.ts";

const NOISE = 2;
const EPS = 1e-10;
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
 * The information that each source holds and that the fused image keeps of it.
 *
 * Only local variances enter, so the images are centred first: a constant source then holds exactly 0.
 *
 * @throws {UndefinedMetricError} for an image under 41 px a side, where the fourth scale is empty.
 */
export function visualInformation(
  sources: readonly Gray[],
  fused: Gray,
): VisualInformation[] {
  if (fused.width < SMALLEST_SIDE || fused.height < SMALLEST_SIDE) {
    throw new UndefinedMetricError(
      "VIF",
      `${
        sizeOf(fused)
      } is under ${SMALLEST_SIDE} px a side, which leaves no window at the fourth scale`,
    );
  }
  let distorted = planeOf(fused, meanLevel(fused));
  let references = sources.map((source) => planeOf(source, meanLevel(source)));
  const sums = sources.map(() => ({ kept: new LogSum(), total: new LogSum() }));
  KERNELS.forEach((kernel, scale) => {
    if (scale > 0) {
      distorted = filterValid(distorted, kernel, 2);
      references = references.map((reference) =>
        filterValid(reference, kernel, 2)
      );
    }
    const moments = momentsOf(distorted, kernel);
    references.forEach((reference, i) =>
      addScale(momentsOf(reference, kernel), moments, kernel, sums[i]!)
    );
  });
  return sums.map(({ kept, total }) => ({
    kept: kept.value(),
    total: total.value(),
  }));
}

interface Moments {
  readonly levels: DoublePlane;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

function momentsOf(levels: DoublePlane, kernel: Float64Array): Moments {
  const mean = filterValid(levels, kernel).data;
  const variance = filterValid(product(levels, levels), kernel).data;
  for (let i = 0; i < mean.length; i++) {
    variance[i] = Math.max(variance[i]! - mean[i]! * mean[i]!, 0);
  }
  return { levels, mean, variance };
}

/** Adds one scale's windows: a window fits the fused image as gain·source + noise of variance `rest`. */
function addScale(
  reference: Moments,
  distorted: Moments,
  kernel: Float64Array,
  sums: { readonly kept: LogSum; readonly total: LogSum },
): void {
  const meanOfProducts =
    filterValid(product(reference.levels, distorted.levels), kernel).data;
  const { kept, total } = sums;
  for (let i = 0; i < meanOfProducts.length; i++) {
    const variance = reference.variance[i]!;
    // Below EPS the window holds no information and adds ln 1 to both sums.
    if (variance < EPS) continue;
    total.add(1 + variance / NOISE);
    const variance2 = distorted.variance[i]!;
    const covariance = meanOfProducts[i]! -
      reference.mean[i]! * distorted.mean[i]!;
    const gain = covariance / (variance + EPS);
    if (variance2 < EPS || gain <= 0) continue;
    const rest = Math.max(variance2 - gain * covariance, EPS);
    kept.add(1 + gain * gain * variance / (rest + NOISE));
  }
}

function meanLevel({ data }: Gray): number {
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += data[i]!;
  return Math.round(sum / data.length);
}
