/** The plain reference of `phaseCongruency`: phase congruency of an image and the moments of its orientations (Kovesi 1999, 2003). */
import { cos, sin } from "../../../../src/numeric/sin_cos.ts";
import { exp } from "../../../../src/numeric/exp.ts";
import {
  type ComplexSamples,
  fourierTransform,
} from "../../../numeric/plain_fourier_transform.ts";
import { ln } from "../../../../src/numeric/ln.ts";
import type { Matrix } from "../../../../src/metrics/planes/matrix.ts";
import type { PhaseCongruency } from "../../../../src/metrics/shared/edges/phase_congruency.ts";
import { medianOf } from "./plain_median_of.ts";
import {
  type AngularPart,
  type LogGaborBank,
  logGaborBank,
} from "../../../../src/metrics/shared/edges/log_gabor_bank.ts";

/** Against division by 0. */
const FAINT = 0.0001;
/** Deviations of noise, and how much less of it than estimated is subtracted. */
const NOISE_DEVIATIONS = 2;
const NOISE_OVERESTIMATE = 1.7;

/**
 * With the filters and constants of the toolbox.
 *
 * @param rule `formula`: as Kovesi's papers have it, 0.0001 added to all amplitudes, so that what has none has no congruency;
 * `toolbox`: with its grids (see `logGaborBank`), a quarter of the orientations' covariance, and 0.0001 in the moments where
 * the amplitudes of single orientations have none.
 */
export function plainPhaseCongruency(
  image: Matrix,
  rule: "formula" | "toolbox",
): PhaseCongruency {
  const { width, height } = image, size = width * height;
  const isFormula = rule === "formula";
  const bank = logGaborBank(width, height, isFormula ? "exact" : "toolbox");
  const spectrum = spectrumOf(image);
  const energies = new Float64Array(size), amplitudes = new Float64Array(size);
  const xx = new Float64Array(size), yy = new Float64Array(size);
  const xy = new Float64Array(size);
  for (const part of bank.angular) {
    const { energy, amplitude } = alongOrientation(spectrum, bank, part, image);
    const cosine = cos(part.angle), sine = sin(part.angle);
    for (let at = 0; at < size; at++) {
      energies[at]! += energy[at]!;
      amplitudes[at]! += amplitude[at]!;
      const own = energy[at]! / (amplitude[at]! + (isFormula ? FAINT : 0));
      const x = own * cosine, y = own * sine;
      xx[at]! += x * x;
      yy[at]! += y * y;
      xy[at]! += x * y;
    }
  }
  const orientations = bank.angular.length;
  const largestMoment = new Float64Array(size);
  const smallestMoment = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    const a = xx[at]! / (orientations / 2), b = yy[at]! / (orientations / 2);
    const c = (isFormula ? 4 : 1) * xy[at]! / orientations;
    const spread = Math.sqrt(c * c + (a - b) * (a - b)) +
      (isFormula ? 0 : FAINT);
    largestMoment[at] = (b + a + spread) / 2;
    smallestMoment[at] = (b + a - spread) / 2;
  }
  return {
    congruency: energies.map((energy, at) =>
      energy / (amplitudes[at]! + FAINT)
    ),
    largestMoment,
    smallestMoment,
  };
}

/** Energy above noise, weighted by the spread of frequencies, and the amplitudes of all scales. */
function alongOrientation(
  spectrum: ComplexSamples,
  { radial }: LogGaborBank,
  { factors, finest, noise }: AngularPart,
  { width, height }: Matrix,
): { energy: Float64Array; amplitude: Float64Array } {
  const size = width * height;
  const responses = radial.map((part) =>
    filtered(spectrum, part, factors, width, height)
  );
  const squares = new Float64Array(size);
  const { re: fineRe, im: fineIm } = responses[0]!;
  for (let at = 0; at < size; at++) {
    squares[at] = fineRe[at]! * fineRe[at]! + fineIm[at]! * fineIm[at]!;
  }
  const power = -medianOf(squares) / ln(0.5) / finest;
  const deviation = Math.sqrt(power * noise / 2);
  const threshold = (deviation * Math.sqrt(Math.PI / 2) +
    NOISE_DEVIATIONS * deviation * Math.sqrt(2 - Math.PI / 2)) /
    NOISE_OVERESTIMATE;
  const energy = new Float64Array(size), amplitude = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    let even = 0, odd = 0, sum = 0, largest = 0;
    for (const { re, im } of responses) {
      even += re[at]!;
      odd += im[at]!;
      const length = Math.sqrt(re[at]! * re[at]! + im[at]! * im[at]!);
      sum += length;
      if (!(length <= largest)) largest = length;
    }
    const length = Math.sqrt(even * even + odd * odd) + FAINT;
    const x = even / length, y = odd / length;
    let own = 0;
    for (const { re, im } of responses) {
      own += re[at]! * x + im[at]! * y -
        Math.abs(re[at]! * y - im[at]! * x);
    }
    const spread = sum / (largest + FAINT) / responses.length;
    const weight = 1 / (1 + exp((0.5 - spread) * 10));
    energy[at] = weight * Math.max(own - threshold, 0);
    amplitude[at] = sum;
  }
  return { energy, amplitude };
}

/** Frequency (x, y) at x · height + y. */
function spectrumOf({ width, height, data }: Matrix): ComplexSamples {
  const columns = fourierTransform(
    { re: data.slice(), im: new Float64Array(data.length) },
    height,
  );
  return fourierTransform(transposed(columns, width, height), width);
}

/** The inverse transform of the spectrum times both factors: the transform with its parts exchanged. */
function filtered(
  { re, im }: ComplexSamples,
  radial: Float64Array,
  angular: Float64Array,
  width: number,
  height: number,
): ComplexSamples {
  const size = re.length;
  const exchanged = { re: new Float64Array(size), im: new Float64Array(size) };
  for (let at = 0; at < size; at++) {
    const factor = radial[at]! * angular[at]! / size;
    exchanged.re[at] = im[at]! * factor;
    exchanged.im[at] = re[at]! * factor;
  }
  const rows = fourierTransform(exchanged, width);
  const image = fourierTransform(transposed(rows, height, width), height);
  return { re: image.im, im: image.re };
}

function transposed(
  { re, im }: ComplexSamples,
  width: number,
  height: number,
): ComplexSamples {
  const turned = {
    re: new Float64Array(re.length),
    im: new Float64Array(im.length),
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      turned.re[x * height + y] = re[y * width + x]!;
      turned.im[x * height + y] = im[y * width + x]!;
    }
  }
  return turned;
}
