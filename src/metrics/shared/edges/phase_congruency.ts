/** Phase congruency of an image and the moments of its orientations (Kovesi 1999, 2003). */
import { cos, sin } from "../../../numeric/sin_cos.ts";
import { ln } from "../../../numeric/ln.ts";
import { type LoadedPlane, planeOf } from "../../filters/loaded_plane.ts";
import { inStrips } from "../../fourier/frequency_response.ts";
import {
  type ImageTransform,
  takeTransform,
} from "../../fourier/image_transform.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePerSize } from "../../kernels/once_per_size.ts";
import { levelsOf } from "../../planes/levels.ts";
import { matrixOfPlane } from "../../planes/matrix_of_plane.ts";
import { matrixWorkspace } from "../../planes/matrix_workspace.ts";
import { type LogGaborBank, logGaborBank } from "./log_gabor_bank.ts";

/** Against division by 0. */
const FAINT = 0.0001;
/** Deviations of noise, and how much less of it than estimated is subtracted. */
const NOISE_DEVIATIONS = 2;
const NOISE_OVERESTIMATE = 1.7;

/** One value a pixel. */
export interface PhaseCongruency {
  readonly congruency: Float64Array;
  /** Of the covariance of congruency over orientations; NaN in a constant image. */
  readonly largestMoment: Float64Array;
  readonly smallestMoment: Float64Array;
}

/**
 * With the filters and constants of the toolbox.
 *
 * @param rule `formula`: as Kovesi's papers have it, 0.0001 added to all amplitudes, so that what has none has no congruency;
 * `toolbox`: with its grids (see `logGaborBank`), a quarter of the orientations' covariance, and 0.0001 in the moments where
 * the amplitudes of single orientations have none.
 */
export function phaseCongruency(
  image: LoadedImage,
  rule: "formula" | "toolbox",
): PhaseCongruency {
  // Several hundred bytes a pixel: not beside what is kept of the pair.
  const workspace = matrixWorkspace(), { calls } = workspace;
  const { width, height, pixels } = image, levels = levelsOf(image);
  const isFormula = rule === "formula", bank = BANKS[rule](width, height);
  return workspace.lend(() => {
    const transform = takeTransform(workspace, width, height);
    const { across, down, work } = transform;
    const { plane, spectrum } = spectrumOf(
      { ...image, workspace, bytes: workspace.put(levels) },
      transform,
    );
    const { stride } = plane, count = stride * height;
    const radial = bank.radial.map((part) => workspace.put(part));
    const halfWay = workspace.take(transform.bytes);
    const responses = workspace.take(8 * 2 * radial.length * count);
    const sums = workspace.put(new Float64Array(5 * count));
    for (const { factors, finest, noise, angle } of bank.angular) {
      workspace.lend(() => {
        const angular = workspace.put(factors);
        radial.forEach((part, scale) => {
          calls.multiplyAcross(
            spectrum,
            width,
            height,
            across,
            part,
            angular,
            pixels,
            halfWay,
            work,
          );
          const re = responses + 8 * 2 * scale * count, im = re + 8 * count;
          const to = [re, im, stride] as const;
          calls.fourierUp(halfWay, width, height, down, ...to, work);
        });
        // Both fit where a spectrum does.
        const squares = halfWay, scratch = halfWay + 8 * pixels;
        const im = responses + 8 * count;
        calls.squaredAmplitudes(responses, im, stride, width, height, squares);
        const median = calls.medianOf(squares, pixels, scratch);
        const power = -median / ln(0.5) / finest;
        calls.addOrientation(
          responses,
          stride,
          width,
          height,
          thresholdOf(Math.sqrt(power * noise / 2)),
          isFormula ? FAINT : 0,
          cos(angle),
          sin(angle),
          sums,
        );
      });
    }
    calls.phaseMoments(sums, count, isFormula ? 4 : 1, isFormula ? 0 : FAINT);
    const [congruency, largestMoment, smallestMoment] = [0, 1, 2].map((at) =>
      matrixOfPlane({ ...plane, samples: sums + 8 * at * count }).data
    );
    return {
      congruency: congruency!,
      largestMoment: largestMoment!,
      smallestMoment: smallestMoment!,
    };
  });
}

/** Filters for the next image, which mostly has the same size. */
const BANKS = {
  formula: oncePerSize((width, height) => bankOf(width, height, "exact")),
  toolbox: oncePerSize((width, height) => bankOf(width, height, "toolbox")),
};

/** With factors as the kernels take them. */
function bankOf(
  width: number,
  height: number,
  grids: "exact" | "toolbox",
): LogGaborBank {
  const { radial, angular } = logGaborBank(width, height, grids);
  const laid = (factors: Float64Array): Float64Array =>
    inStrips(width, height, (x, y) => factors[x * height + y]!);
  return {
    radial: radial.map(laid),
    angular: angular.map((part) => ({ ...part, factors: laid(part.factors) })),
  };
}

/** The energy that is taken for noise. */
function thresholdOf(deviation: number): number {
  return (deviation * Math.sqrt(Math.PI / 2) +
    NOISE_DEVIATIONS * deviation * Math.sqrt(2 - Math.PI / 2)) /
    NOISE_OVERESTIMATE;
}

/** The image's levels and their spectrum, in blocks taken for them. */
function spectrumOf(
  image: LoadedImage,
  { down, across, work, bytes }: ImageTransform,
): { plane: LoadedPlane; spectrum: number } {
  const { workspace, width, height } = image, { calls } = workspace;
  const spectrum = workspace.take(bytes), plane = planeOf(image);
  workspace.lend(() =>
    calls.fourierDown(
      plane.samples,
      workspace.put(new Float64Array(plane.stride * height)),
      plane.stride,
      width,
      height,
      down,
      spectrum,
      work,
    )
  );
  calls.fourierAcross(spectrum, width, height, across, work);
  return { plane, spectrum };
}
