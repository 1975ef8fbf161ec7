/** A stage of a Fourier transform that joins any number of samples: the twin of the plain reference. */
import { turnOutputs } from "./turn";

/**
 * Layout as for `stageOfFour`.
 *
 * @param factor How many samples, odd.
 * @param part Bytes of the circle's tables that are its `factor`-th part.
 */
export function stageOfAny(
  from: usize,
  step: usize,
  to: usize,
  rest: i32,
  stride: usize,
  turn: usize,
  cosines: usize,
  sines: usize,
  factor: i32,
  part: usize,
): void {
  const apart = <usize> rest * step, half = factor >> 1;
  for (let q: usize = 0; q < <usize> rest; q++) {
    const a = from + q * step, out = to + <usize> factor * q * stride;
    for (let t = 1; t <= half; t++) {
      const one = a + <usize> t * apart;
      const other = a + <usize> (factor - t) * apart;
      for (let k: usize = 0; k < stride; k += 16) {
        const sum = f64x2.add(v128.load(one + k), v128.load(other + k));
        add(out + k, sum, t);
      }
      for (let u = 1; u <= half; u++) {
        const at = <usize> (t * u % factor) * part;
        const cosine = v128.load64_splat(cosines + at);
        const sine = v128.load64_splat(sines + at);
        const near = out + <usize> u * stride;
        const far = out + <usize> (factor - u) * stride;
        for (let k: usize = 0; k < stride; k += 32) {
          const re0 = v128.load(a + k), im0 = v128.load(a + k, 16);
          const re1 = f64x2.sub(v128.load(one + k), re0);
          const im1 = f64x2.sub(v128.load(one + k, 16), im0);
          const re2 = f64x2.sub(v128.load(other + k), re0);
          const im2 = f64x2.sub(v128.load(other + k, 16), im0);
          const evenRe = f64x2.mul(cosine, f64x2.add(re1, re2));
          const evenIm = f64x2.mul(cosine, f64x2.add(im1, im2));
          const oddRe = f64x2.mul(sine, f64x2.sub(im1, im2));
          const oddIm = f64x2.mul(sine, f64x2.sub(re1, re2));
          add(near + k, f64x2.add(evenRe, oddRe), t);
          add(near + k + 16, f64x2.sub(evenIm, oddIm), t);
          add(far + k, f64x2.sub(evenRe, oddRe), t);
          add(far + k + 16, f64x2.add(evenIm, oddIm), t);
        }
      }
    }
    for (let k: usize = 0; k < stride; k += 16) {
      const first = v128.load(a + k);
      v128.store(out + k, f64x2.add(v128.load(out + k), first));
    }
    turnOutputs(out, factor, q, stride, turn, cosines, sines);
  }
}

/** Adds term `t` of a sum, whose first, 1, only begins it. */
function add(at: usize, term: v128, t: i32): void {
  v128.store(at, t === 1 ? term : f64x2.add(v128.load(at), term));
}
