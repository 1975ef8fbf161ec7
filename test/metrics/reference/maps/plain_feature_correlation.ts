/** The plain reference of `featureCorrelation`: how well a fused image's features go with those of its sources, place by place (Zhao, Laganière & Liu 2007). */
import { gaussianKernel } from "../../../../src/metrics/filters/gaussian_kernel.ts";
import { filterSeparable } from "../../../../src/metrics/planes/filter_separable.ts";
import type { MaskedFeature } from "../../../../src/metrics/shared/edges/feature_correlation.ts";
import { matrixOf } from "../../../../src/metrics/planes/matrix.ts";

/** Against division by 0, and so that places without variance correlate. */
const FAINT = 0.0001;
const WINDOW = gaussianKernel(11, 1.5);

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
export function plainFeatureCorrelation(
  sources: readonly MaskedFeature[],
  fused: Float64Array,
  { width, height }: { readonly width: number; readonly height: number },
  border: "zero" | "valid",
): number {
  const windowed = (make: (at: number) => number): Float64Array =>
    filterSeparable(matrixOf(width, height, make), { row: WINDOW }, border)
      .data;
  const margin = border === "zero" ? 0 : WINDOW.length >> 1;
  const inner = width - 2 * margin, size = inner * (height - 2 * margin);
  const pixelAt = (at: number): number =>
    (Math.floor(at / inner) + margin) * width + at % inner + margin;
  const mean = windowed((at) => fused[at]!);
  const square = windowed((at) => fused[at]! * fused[at]!);
  const largest = new Float64Array(size).fill(NaN);
  let base: Float64Array | undefined;
  for (const { values, mask } of sources) {
    const own = values.map((value, at) => value * mask[at]!);
    const ownMean = windowed((at) => own[at]!);
    const ownSquare = windowed((at) => own[at]! * own[at]!);
    const product = windowed((at) => own[at]! * fused[at]!);
    base ??= ownMean.map((value) => value * 0);
    for (let at = 0; at < size; at++) {
      let value = base[at]!;
      if (mask[pixelAt(at)] === 1) {
        const ofOwn = ownSquare[at]! - ownMean[at]! * ownMean[at]!;
        const ofFused = square[at]! - mean[at]! * mean[at]!;
        value = (product[at]! - ownMean[at]! * mean[at]! + FAINT) /
          (Math.sqrt(Math.abs(ofOwn * ofFused)) + FAINT);
      }
      if (!(value <= largest[at]!) && !Number.isNaN(value)) largest[at] = value;
    }
  }
  let sum = 0, counted = 0;
  const { mask } = sources.at(-1)!;
  for (let at = 0; at < size; at++) {
    sum += largest[at]!;
    counted += mask[pixelAt(at)]!;
  }
  return sum / counted;
}
