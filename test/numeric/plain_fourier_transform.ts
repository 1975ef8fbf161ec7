/**
 * The plain reference of the Fourier kernels (assembly/metrics/fourier/), of any length: every operation in their order.
 *
 * Lengths whose prime factors are small go through Stockham's self-sorting stages, one a factor; any other through
 * Bluestein's convolution with a chirp (Bluestein 1970), whose length is a power of two.
 */
import { circle } from "../../src/numeric/circle.ts";

/** Complex numbers, the two parts of each at the same place. */
export interface ComplexSamples {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** Up to this prime a stage of its own is faster than a chirp. */
const LARGEST_STAGE = 64;

/**
 * Transforms many signals of one length at once: X[k] = Σ x[n]·exp(−2πi·k·n / length).
 *
 * The inverse is the same with the two parts exchanged before and after, divided by the length.
 *
 * @param signals Sample n of signal s lies at n · count + s.
 * @param length Samples a signal, at least 1; it divides the number of samples.
 * @returns As the signals lie; what was given may have been written over.
 */
export function fourierTransform(
  signals: ComplexSamples,
  length: number,
): ComplexSamples {
  const factors = factorsOf(length);
  return factors.every((factor) => factor <= LARGEST_STAGE)
    ? stages(signals, length, factors)
    : chirp(signals, length);
}

/** Fours first, then primes in ascending order. */
function factorsOf(length: number): number[] {
  const factors = [];
  let left = length;
  while (left % 4 === 0) {
    factors.push(4);
    left /= 4;
  }
  for (let prime = 2; prime * prime <= left; prime++) {
    while (left % prime === 0) {
      factors.push(prime);
      left /= prime;
    }
  }
  if (left > 1) factors.push(left);
  return factors;
}

function stages(
  signals: ComplexSamples,
  length: number,
  factors: readonly number[],
): ComplexSamples {
  const { cosines, sines } = circle(length);
  let from = signals;
  let to = zeros(signals.re.length);
  let stride = signals.re.length / length;
  let left = length;
  for (const factor of factors) {
    const rest = left / factor;
    for (let q = 0; q < rest; q++) {
      const stage = { from, to, rest, stride, q };
      // Output u of the stage turns by q·u parts in `left` of a circle.
      const part = q * (length / left);
      if (factor === 4) {
        if (q === 0) byFour(stage);
        else byFourTurned(stage, part, cosines, sines);
        continue;
      }
      if (factor === 2) byTwo(stage);
      else if (factor === 3) byThree(stage, length, cosines, sines);
      else byAny(stage, factor, length, cosines, sines);
      for (let u = 1; u < factor && q > 0; u++) {
        const at = u * part;
        turn(to, (factor * q + u) * stride, stride, cosines[at]!, sines[at]!);
      }
    }
    [from, to] = [to, from];
    stride *= factor;
    left = rest;
  }
  return from;
}

interface Stage {
  readonly from: ComplexSamples;
  readonly to: ComplexSamples;
  /** How many steps lie between two samples that meet. */
  readonly rest: number;
  readonly stride: number;
  readonly q: number;
}

function byTwo({ from, to, rest, stride, q }: Stage): void {
  const a = q * stride, b = (q + rest) * stride;
  const sum = 2 * q * stride, difference = sum + stride;
  for (const part of ["re", "im"] as const) {
    const source = from[part], target = to[part];
    for (let k = 0; k < stride; k++) {
      const one = source[a + k]!, other = source[b + k]!;
      target[sum + k] = one + other;
      target[difference + k] = one - other;
    }
  }
}

function byFour({ from, to, rest, stride, q }: Stage): void {
  const { re, im } = from, { re: outRe, im: outIm } = to;
  const a = q * stride, step = rest * stride, out = 4 * q * stride;
  for (let k = 0; k < stride; k++) {
    const at = a + k, into = out + k;
    const re0 = re[at]!, im0 = im[at]!;
    const re1 = re[at + step]!, im1 = im[at + step]!;
    const re2 = re[at + 2 * step]!, im2 = im[at + 2 * step]!;
    const re3 = re[at + 3 * step]!, im3 = im[at + 3 * step]!;
    const evenRe = re0 + re2, evenIm = im0 + im2;
    const oddRe = re1 + re3, oddIm = im1 + im3;
    const farRe = re0 - re2, farIm = im0 - im2;
    const acrossRe = im1 - im3, acrossIm = re3 - re1;
    outRe[into] = evenRe + oddRe;
    outIm[into] = evenIm + oddIm;
    outRe[into + stride] = farRe + acrossRe;
    outIm[into + stride] = farIm + acrossIm;
    outRe[into + 2 * stride] = evenRe - oddRe;
    outIm[into + 2 * stride] = evenIm - oddIm;
    outRe[into + 3 * stride] = farRe - acrossRe;
    outIm[into + 3 * stride] = farIm - acrossIm;
  }
}

/** `byFour` and then `turn`, in one pass. */
function byFourTurned(
  { from, to, rest, stride, q }: Stage,
  part: number,
  cosines: Float64Array,
  sines: Float64Array,
): void {
  const { re, im } = from, { re: outRe, im: outIm } = to;
  const a = q * stride, step = rest * stride, out = 4 * q * stride;
  const c1 = cosines[part]!, c2 = cosines[2 * part]!, c3 = cosines[3 * part]!;
  const s1 = sines[part]!, s2 = sines[2 * part]!, s3 = sines[3 * part]!;
  for (let k = 0; k < stride; k++) {
    const at = a + k, into = out + k;
    const re0 = re[at]!, im0 = im[at]!;
    const re1 = re[at + step]!, im1 = im[at + step]!;
    const re2 = re[at + 2 * step]!, im2 = im[at + 2 * step]!;
    const re3 = re[at + 3 * step]!, im3 = im[at + 3 * step]!;
    const evenRe = re0 + re2, evenIm = im0 + im2;
    const oddRe = re1 + re3, oddIm = im1 + im3;
    const farRe = re0 - re2, farIm = im0 - im2;
    const acrossRe = im1 - im3, acrossIm = re3 - re1;
    outRe[into] = evenRe + oddRe;
    outIm[into] = evenIm + oddIm;
    const x1 = farRe + acrossRe, y1 = farIm + acrossIm;
    outRe[into + stride] = x1 * c1 + y1 * s1;
    outIm[into + stride] = y1 * c1 - x1 * s1;
    const x2 = evenRe - oddRe, y2 = evenIm - oddIm;
    outRe[into + 2 * stride] = x2 * c2 + y2 * s2;
    outIm[into + 2 * stride] = y2 * c2 - x2 * s2;
    const x3 = farRe - acrossRe, y3 = farIm - acrossIm;
    outRe[into + 3 * stride] = x3 * c3 + y3 * s3;
    outIm[into + 3 * stride] = y3 * c3 - x3 * s3;
  }
}

/** `byAny` of 3 samples, in one pass. */
function byThree(
  { from, to, rest, stride, q }: Stage,
  length: number,
  cosines: Float64Array,
  sines: Float64Array,
): void {
  const { re, im } = from, { re: outRe, im: outIm } = to;
  const a = q * stride, step = rest * stride, out = 3 * q * stride;
  const cosine = cosines[length / 3]!, sine = sines[length / 3]!;
  for (let k = 0; k < stride; k++) {
    const at = a + k, into = out + k;
    const re0 = re[at]!, im0 = im[at]!;
    const one = re[at + step]!, other = re[at + 2 * step]!;
    const oneIm = im[at + step]!, otherIm = im[at + 2 * step]!;
    const re1 = one - re0, re2 = other - re0;
    const im1 = oneIm - im0, im2 = otherIm - im0;
    const evenRe = cosine * (re1 + re2), evenIm = cosine * (im1 + im2);
    const oddRe = sine * (im1 - im2), oddIm = sine * (re1 - re2);
    outRe[into] = one + other + re0;
    outIm[into] = oneIm + otherIm + im0;
    outRe[into + stride] = evenRe + oddRe;
    outIm[into + stride] = evenIm - oddIm;
    outRe[into + 2 * stride] = evenRe - oddRe;
    outIm[into + 2 * stride] = evenIm + oddIm;
  }
}

/**
 * Samples t and factor − t share a cosine and, but for the sign, a sine. Of each the first is taken off, which changes
 * nothing but the first sum: equal samples then give exactly 0.
 */
function byAny(
  { from, to, rest, stride, q }: Stage,
  factor: number,
  length: number,
  cosines: Float64Array,
  sines: Float64Array,
): void {
  const { re, im } = from, { re: outRe, im: outIm } = to;
  const a = q * stride, out = factor * q * stride, half = factor >> 1;
  outRe.fill(-0, out, out + factor * stride);
  outIm.fill(-0, out, out + factor * stride);
  const { re: sumRe, im: sumIm } = zeros(stride);
  const { re: differenceRe, im: differenceIm } = zeros(stride);
  for (let t = 1; t <= half; t++) {
    const one = a + t * rest * stride;
    const other = a + (factor - t) * rest * stride;
    for (let k = 0; k < stride; k++) {
      const re0 = re[a + k]!, im0 = im[a + k]!;
      const reOne = re[one + k]!, imOne = im[one + k]!;
      const reOther = re[other + k]!, imOther = im[other + k]!;
      outRe[out + k]! += reOne + reOther;
      outIm[out + k]! += imOne + imOther;
      const re1 = reOne - re0, re2 = reOther - re0;
      const im1 = imOne - im0, im2 = imOther - im0;
      sumRe[k] = re1 + re2;
      sumIm[k] = im1 + im2;
      differenceRe[k] = re1 - re2;
      differenceIm[k] = im1 - im2;
    }
    for (let u = 1; u <= half; u++) {
      const at = (t * u % factor) * (length / factor);
      const cosine = cosines[at]!, sine = sines[at]!;
      const near = out + u * stride, far = out + (factor - u) * stride;
      for (let k = 0; k < stride; k++) {
        const evenRe = cosine * sumRe[k]!, evenIm = cosine * sumIm[k]!;
        const oddRe = sine * differenceIm[k]!, oddIm = sine * differenceRe[k]!;
        outRe[near + k]! += evenRe + oddRe;
        outIm[near + k]! += evenIm - oddIm;
        outRe[far + k]! += evenRe - oddRe;
        outIm[far + k]! += evenIm + oddIm;
      }
    }
  }
  for (let k = 0; k < stride; k++) {
    outRe[out + k]! += re[a + k]!;
    outIm[out + k]! += im[a + k]!;
  }
}

/** Multiplies samples by exp(−i·angle). */
function turn(
  { re, im }: ComplexSamples,
  start: number,
  count: number,
  cosine: number,
  sine: number,
): void {
  for (let at = start; at < start + count; at++) {
    const real = re[at]!, imaginary = im[at]!;
    re[at] = real * cosine + imaginary * sine;
    im[at] = imaginary * cosine - real * sine;
  }
}

/** k·n = (k² + n² − (k − n)²) / 2 makes the transform a convolution with a chirp. */
function chirp(
  { re, im }: ComplexSamples,
  length: number,
): ComplexSamples {
  const count = re.length / length;
  let padded = 1;
  while (padded < 2 * length - 1) padded *= 2;
  const { cosines, sines } = circle(2 * length);
  const places = Int32Array.from(
    { length },
    (_, n) => n * n % (2 * length),
  );
  const wave = zeros(padded);
  places.forEach((place, n) => {
    for (const at of [n, (padded - n) % padded]) {
      wave.re[at] = cosines[place]!;
      wave.im[at] = sines[place]!;
    }
  });
  const response = fourierTransform(wave, padded);
  const signals = zeros(padded * count);
  signals.re.set(re);
  signals.im.set(im);
  places.forEach((place, n) =>
    turn(signals, n * count, count, cosines[place]!, sines[place]!)
  );
  const spectrum = fourierTransform(signals, padded);
  for (let k = 0; k < padded; k++) {
    const real = response.re[k]! / padded, imaginary = response.im[k]! / padded;
    turn(spectrum, k * count, count, real, -imaginary);
  }
  const { re: sumIm, im: sumRe } = fourierTransform(
    { re: spectrum.im, im: spectrum.re },
    padded,
  );
  const sums = {
    re: sumRe.slice(0, length * count),
    im: sumIm.slice(0, length * count),
  };
  places.forEach((place, k) =>
    turn(sums, k * count, count, cosines[place]!, sines[place]!)
  );
  return sums;
}

function zeros(samples: number): ComplexSamples {
  return { re: new Float64Array(samples), im: new Float64Array(samples) };
}
