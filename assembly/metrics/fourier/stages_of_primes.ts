/** Stages of a Fourier transform that join two, three or five samples: twins of the plain reference. */
import { storeParts, storeTurned, turnOutputs } from "./turn";

/** Layout as for `stageOfFour`. */
export function stageOfTwo(
  from: usize,
  step: usize,
  to: usize,
  rest: i32,
  stride: usize,
  turn: usize,
  cosines: usize,
  sines: usize,
): void {
  const half = <usize> rest * step;
  for (let q: usize = 0; q < <usize> rest; q++) {
    const cosine = v128.load64_splat(cosines + q * turn);
    const sine = v128.load64_splat(sines + q * turn);
    const a = from + q * step, out = to + 2 * q * stride;
    for (let k: usize = 0; k < stride; k += 32) {
      const re0 = v128.load(a + k), im0 = v128.load(a + k, 16);
      const re1 = v128.load(a + half + k), im1 = v128.load(a + half + k, 16);
      v128.store(out + k, f64x2.add(re0, re1));
      v128.store(out + k, f64x2.add(im0, im1), 16);
      const re = f64x2.sub(re0, re1), im = f64x2.sub(im0, im1);
      if (q === 0) {
        storeParts(out + stride + k, re, im);
      } else storeTurned(out + stride + k, re, im, cosine, sine);
    }
  }
}

/** Layout as for `stageOfFour`; `third` is where the circle's third part lies in its tables. */
export function stageOfThree(
  from: usize,
  step: usize,
  to: usize,
  rest: i32,
  stride: usize,
  turn: usize,
  cosines: usize,
  sines: usize,
  third: usize,
): void {
  const apart = <usize> rest * step;
  const cosine = v128.load64_splat(cosines + third);
  const sine = v128.load64_splat(sines + third);
  for (let q: usize = 0; q < <usize> rest; q++) {
    const c1 = v128.load64_splat(cosines + q * turn);
    const s1 = v128.load64_splat(sines + q * turn);
    const c2 = v128.load64_splat(cosines + 2 * q * turn);
    const s2 = v128.load64_splat(sines + 2 * q * turn);
    const a = from + q * step, out = to + 3 * q * stride;
    for (let k: usize = 0; k < stride; k += 32) {
      const at = a + k, into = out + k;
      const re0 = v128.load(at), im0 = v128.load(at, 16);
      const one = v128.load(at + apart), other = v128.load(at + 2 * apart);
      const oneIm = v128.load(at + apart, 16);
      const otherIm = v128.load(at + 2 * apart, 16);
      const re1 = f64x2.sub(one, re0), re2 = f64x2.sub(other, re0);
      const im1 = f64x2.sub(oneIm, im0), im2 = f64x2.sub(otherIm, im0);
      const evenRe = f64x2.mul(cosine, f64x2.add(re1, re2));
      const evenIm = f64x2.mul(cosine, f64x2.add(im1, im2));
      const oddRe = f64x2.mul(sine, f64x2.sub(im1, im2));
      const oddIm = f64x2.mul(sine, f64x2.sub(re1, re2));
      v128.store(into, f64x2.add(f64x2.add(one, other), re0));
      v128.store(into, f64x2.add(f64x2.add(oneIm, otherIm), im0), 16);
      const nearRe = f64x2.add(evenRe, oddRe);
      const nearIm = f64x2.sub(evenIm, oddIm);
      const farRe = f64x2.sub(evenRe, oddRe);
      const farIm = f64x2.add(evenIm, oddIm);
      const near = into + stride, far = near + stride;
      if (q === 0) {
        storeParts(near, nearRe, nearIm);
        storeParts(far, farRe, farIm);
      } else {
        storeTurned(near, nearRe, nearIm, c1, s1);
        storeTurned(far, farRe, farIm, c2, s2);
      }
    }
  }
}

/** Layout as for `stageOfFour`; `fifth` is where the circle's fifth part lies in its tables. */
export function stageOfFive(
  from: usize,
  step: usize,
  to: usize,
  rest: i32,
  stride: usize,
  turn: usize,
  cosines: usize,
  sines: usize,
  fifth: usize,
): void {
  const apart = <usize> rest * step;
  const c1 = v128.load64_splat(cosines + fifth);
  const s1 = v128.load64_splat(sines + fifth);
  const c2 = v128.load64_splat(cosines + 2 * fifth);
  const s2 = v128.load64_splat(sines + 2 * fifth);
  for (let q: usize = 0; q < <usize> rest; q++) {
    const a = from + q * step, b = a + apart, c = b + apart, d = c + apart;
    const e = d + apart;
    const out = to + 5 * q * stride, out2 = out + 2 * stride;
    const out4 = out2 + 2 * stride;
    for (let k: usize = 0; k < stride; k += 32) {
      const re0 = v128.load(a + k), im0 = v128.load(a + k, 16);
      const re1 = v128.load(b + k), im1 = v128.load(b + k, 16);
      const re4 = v128.load(e + k), im4 = v128.load(e + k, 16);
      const re2 = v128.load(c + k), im2 = v128.load(c + k, 16);
      const re3 = v128.load(d + k), im3 = v128.load(d + k, 16);
      const allRe = f64x2.add(f64x2.add(re1, re4), f64x2.add(re2, re3));
      const allIm = f64x2.add(f64x2.add(im1, im4), f64x2.add(im2, im3));
      v128.store(out + k, f64x2.add(allRe, re0));
      v128.store(out + k, f64x2.add(allIm, im0), 16);
      const outerRe = f64x2.sub(re1, re0), outermostRe = f64x2.sub(re4, re0);
      const outerIm = f64x2.sub(im1, im0), outermostIm = f64x2.sub(im4, im0);
      const innerRe = f64x2.sub(re2, re0), innermostRe = f64x2.sub(re3, re0);
      const innerIm = f64x2.sub(im2, im0), innermostIm = f64x2.sub(im3, im0);
      const sumRe = f64x2.add(outerRe, outermostRe);
      const sumIm = f64x2.add(outerIm, outermostIm);
      const lessRe = f64x2.sub(outerRe, outermostRe);
      const lessIm = f64x2.sub(outerIm, outermostIm);
      const sum2Re = f64x2.add(innerRe, innermostRe);
      const sum2Im = f64x2.add(innerIm, innermostIm);
      const less2Re = f64x2.sub(innerRe, innermostRe);
      const less2Im = f64x2.sub(innerIm, innermostIm);
      storeBoth(
        out + stride + k,
        out4 + k,
        f64x2.mul(c1, sumRe),
        f64x2.mul(s1, lessIm),
        f64x2.mul(c2, sum2Re),
        f64x2.mul(s2, less2Im),
        0,
      );
      storeBoth(
        out4 + k,
        out + stride + k,
        f64x2.mul(c1, sumIm),
        f64x2.mul(s1, lessRe),
        f64x2.mul(c2, sum2Im),
        f64x2.mul(s2, less2Re),
        16,
      );
      // The fourth fifth of a circle is the first one's mirror image, to the last bit.
      storeBoth(
        out2 + k,
        out2 + stride + k,
        f64x2.mul(c2, sumRe),
        f64x2.mul(s2, lessIm),
        f64x2.mul(c1, sum2Re),
        f64x2.neg(f64x2.mul(s1, less2Im)),
        0,
      );
      storeBoth(
        out2 + stride + k,
        out2 + k,
        f64x2.mul(c2, sumIm),
        f64x2.mul(s2, lessRe),
        f64x2.mul(c1, sum2Im),
        f64x2.neg(f64x2.mul(s1, less2Re)),
        16,
      );
    }
    turnOutputs(out, 5, q, stride, turn, cosines, sines);
  }
}

/** What the even parts come to with the odd ones added, and with these taken away. */

function storeBoth(
  plus: usize,
  minus: usize,
  even: v128,
  odd: v128,
  even2: v128,
  odd2: v128,
  at: usize,
): void {
  v128.store(
    plus + at,
    f64x2.add(f64x2.add(even, odd), f64x2.add(even2, odd2)),
  );
  v128.store(
    minus + at,
    f64x2.add(f64x2.sub(even, odd), f64x2.sub(even2, odd2)),
  );
}
