/** How well a fused image's features go with those of its sources, place by place (Zhao, Laganière & Liu 2007). */
import { gaussianKernel } from "../../filters/gaussian_kernel.ts";
import { type LoadedPlane, takePlane } from "../../filters/loaded_plane.ts";
import { planeOfMatrix } from "../../planes/matrix_of_plane.ts";
import { matrixWorkspace } from "../../planes/matrix_workspace.ts";

const WINDOW = gaussianKernel(11, 1.5);
/** Bytes that `tapMoments` works in (assembly/metrics/windows/strip.ts). */
const WORK = 2 * 2048 + 3 * 64 * 1088;

/** A map, and the pixels that count. */
export interface MaskedFeature {
  readonly values: Float64Array;
  /** 1 or 0. */
  readonly mask: Uint8Array;
}

/**
 * The sum of the largest of the sources' correlations at each pixel, divided by the number of pixels that the last of
 * them counts; NaN if it counts none.
 *
 * A source is 0 where its mask is (NaN stays NaN).
 *
 * @param sources At least one; the last one's mask holds all others'.
 * @param border `zero`: every pixel counts, with zeros beyond the border; `valid`: those whose window fits, none under 11 px
 * a side.
 */
export function featureCorrelation(
  sources: readonly MaskedFeature[],
  fused: Float64Array,
  { width, height }: { readonly width: number; readonly height: number },
  border: "zero" | "valid",
): number {
  const workspace = matrixWorkspace(), { calls } = workspace;
  const half = WINDOW.length >> 1;
  const margin = border === "zero" ? half : 0, lost = half - margin;
  const inner = width - 2 * lost, size = inner * (height - 2 * lost);
  if (inner <= 0 || size <= 0) return NaN;
  const padded = (data: Float64Array): LoadedPlane =>
    planeOfMatrix(workspace, { width, height, data }, margin);
  return workspace.lend(() => {
    const work = workspace.take(WORK), kernel = workspace.put(WINDOW);
    const take = (): LoadedPlane =>
      takePlane(workspace, inner, height - 2 * lost);
    const own = padded(fused), base = take(), largest = take();
    const mask = take(), count = mask.stride * mask.height;
    const moments = (feature: LoadedPlane, means = take()): Moments => {
      const squares = take(), products = take();
      calls.tapMoments(
        feature.samples,
        own.samples,
        own.stride,
        own.width,
        own.height,
        kernel,
        WINDOW.length,
        means.samples,
        squares.samples,
        products.samples,
        means.stride,
        work,
      );
      return {
        mean: means.samples,
        square: squares.samples,
        product: products.samples,
      };
    };
    const { mean, square } = moments(own);
    workspace.write(largest.samples, new Float64Array(count).fill(NaN));
    sources.forEach((source, at) =>
      workspace.lend(() => {
        writeMask(mask, source.mask, width, lost);
        const feature = padded(
          source.values.map((value, pixel) => value * source.mask[pixel]!),
        );
        const ofSource = moments(feature, at === 0 ? base : take());
        calls.raiseCorrelations(
          mask.samples,
          base.samples,
          ofSource.mean,
          ofSource.square,
          ofSource.product,
          mean,
          square,
          count,
          largest.samples,
        );
      })
    );
    return sumOf(largest) / sumOf(mask);
  });
}

/** Addresses of planes of windows' means. */
interface Moments {
  readonly mean: number;
  readonly square: number;
  readonly product: number;
}

/** Writes a mask as float64 numbers, without its first and last columns and rows. */
function writeMask(
  { workspace, width, height, stride, samples }: LoadedPlane,
  mask: Uint8Array,
  row: number,
  lost: number,
): void {
  const data = new Float64Array(stride * height);
  for (let y = 0; y < height; y++) {
    const first = (y + lost) * row + lost;
    data.set(mask.subarray(first, first + width), y * stride);
  }
  workspace.write(samples, data);
}

/** Of the values, row by row. */
function sumOf(
  { workspace, width, height, stride, samples }: LoadedPlane,
): number {
  return workspace.calls.sumOfPlane(samples, stride, width, height);
}
