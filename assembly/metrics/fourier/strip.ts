/**
 * Fourier transforms of neighbouring columns, so few that all their samples stay in the nearest caches.
 *
 * Columns lie in pairs: the two real parts, then the two imaginary ones.
 */
import { FourierPlan } from "./plan";
import { stageOfAny } from "./stage_of_any";
import { stageOfFour } from "./stage_of_four";
import { stageOfFive, stageOfThree, stageOfTwo } from "./stages_of_primes";
import { storeTurned, turnRun } from "./turn";

/** Columns of a strip. */
export const COLUMNS: i32 = 4;
/** Bytes of one sample of all of them. */
export const SAMPLE: usize = 64;

/**
 * Transforms the columns of a strip: X[k] = Σ x[n]·exp(−2πi·k·n / length).
 *
 * @param from Sample n lies at n · step; with a chirp, and in `work`, it is written over.
 * @param work Two blocks of `SAMPLE · padded` bytes; the samples may lie in the first.
 * @returns where in `work` the transform lies, a sample after the other.
 */
export function transformStrip(
  plan: usize,
  from: usize,
  step: usize,
  work: usize,
): usize {
  const layout = changetype<FourierPlan>(plan);
  return layout.length === layout.padded
    ? stages(plan, from, step, work)
    : chirp(plan, from, step, work);
}

/** A sample is so short that copying it as memory would cost more. */
export function copySample(from: usize, to: usize): void {
  for (let k: usize = 0; k < SAMPLE; k += 16) {
    v128.store(to + k, v128.load(from + k));
  }
}

/** Exchanges the two parts of each sample after turning it. */
function turnAndExchange(at: usize, cosine: v128, sine: v128): void {
  for (const end = at + SAMPLE; at < end; at += 32) {
    const re = v128.load(at), im = v128.load(at, 16);
    v128.store(at, f64x2.sub(f64x2.mul(im, cosine), f64x2.mul(re, sine)));
    v128.store(at, f64x2.add(f64x2.mul(re, cosine), f64x2.mul(im, sine)), 16);
  }
}

/** One stage a factor, to and fro between the two blocks. */
function stages(plan: usize, from: usize, step: usize, work: usize): usize {
  const layout = changetype<FourierPlan>(plan), padded = layout.padded;
  const cosines = layout.cosines, sines = layout.sines;
  const one = work, other = work + SAMPLE * <usize> padded;
  let to = from === other ? one : other;
  let stride = SAMPLE, left = padded, turn: usize = 8;
  for (let at = layout.factors; load<u32>(at) !== 0; at += 4) {
    const factor = load<i32>(at), rest = left / factor;
    const part = <usize> (padded / factor) << 3;
    if (factor === 4) {
      stageOfFour(from, step, to, rest, stride, turn, cosines, sines);
    } else if (factor === 2) {
      stageOfTwo(from, step, to, rest, stride, turn, cosines, sines);
    } else if (factor === 3) {
      stageOfThree(from, step, to, rest, stride, turn, cosines, sines, part);
    } else if (factor === 5) {
      stageOfFive(from, step, to, rest, stride, turn, cosines, sines, part);
    } else {
      stageOfAny(
        from,
        step,
        to,
        rest,
        stride,
        turn,
        cosines,
        sines,
        factor,
        part,
      );
    }
    from = to;
    to = to === one ? other : one;
    stride *= <usize> factor;
    step = stride;
    turn *= <usize> factor;
    left = rest;
  }
  if (padded === 1) {
    copySample(from, one);
    return one;
  }
  return from;
}

/** k·n = (k² + n² − (k − n)²) / 2 makes the transform a convolution with a chirp. */
function chirp(plan: usize, from: usize, step: usize, work: usize): usize {
  const layout = changetype<FourierPlan>(plan);
  const length = layout.length, padded = layout.padded;
  for (let n: usize = 0; n < <usize> length; n++) {
    const at = work + n * SAMPLE;
    copySample(from + n * step, at);
    turnRun(
      at,
      SAMPLE,
      v128.load64_splat(layout.waveCosines + (n << 3)),
      v128.load64_splat(layout.waveSines + (n << 3)),
    );
  }
  memory.fill(
    work + <usize> length * SAMPLE,
    0,
    <usize> (padded - length) * SAMPLE,
  );
  const spectrum = stages(plan, work, SAMPLE, work);
  for (let k: usize = 0; k < <usize> padded; k++) {
    turnAndExchange(
      spectrum + k * SAMPLE,
      v128.load64_splat(layout.responseCosines + (k << 3)),
      v128.load64_splat(layout.responseSines + (k << 3)),
    );
  }
  const sums = stages(plan, spectrum, SAMPLE, work);
  for (let k: usize = 0; k < <usize> length; k++) {
    exchangeAndTurn(
      sums + k * SAMPLE,
      v128.load64_splat(layout.waveCosines + (k << 3)),
      v128.load64_splat(layout.waveSines + (k << 3)),
    );
  }
  return sums;
}

/** Turns each sample after exchanging its parts. */
function exchangeAndTurn(at: usize, cosine: v128, sine: v128): void {
  for (const end = at + SAMPLE; at < end; at += 32) {
    storeTurned(at, v128.load(at, 16), v128.load(at), cosine, sine);
  }
}
