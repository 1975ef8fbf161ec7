/** One stage of a Fourier transform that joins four samples: the twin of the plain reference, operation by operation. */
import { storeParts, storeTurned } from "./turn";

/**
 * Layout as for `stages`.
 *
 * @param from Sample n lies at n · step.
 * @param to Where output 4·q + u lies at (4·q + u) · stride.
 * @param rest How many steps lie between two samples that meet.
 * @param stride Bytes that belong to one place of the output, and of the input.
 * @param turn Bytes of the circle's tables between one q and the next.
 */
export function stageOfFour(
  from: usize,
  step: usize,
  to: usize,
  rest: i32,
  stride: usize,
  turn: usize,
  cosines: usize,
  sines: usize,
): void {
  const quarter = <usize> rest * step;
  for (let q: usize = 0; q < <usize> rest; q++) {
    const at = q * turn;
    const c1 = v128.load64_splat(cosines + at);
    const c2 = v128.load64_splat(cosines + 2 * at);
    const c3 = v128.load64_splat(cosines + 3 * at);
    const s1 = v128.load64_splat(sines + at);
    const s2 = v128.load64_splat(sines + 2 * at);
    const s3 = v128.load64_splat(sines + 3 * at);
    let a = from + q * step, out = to + 4 * q * stride;
    let b = a + quarter, c = b + quarter, d = c + quarter;
    let out2 = out + 2 * stride;
    for (const end = out + stride; out < end;) {
      const re0 = v128.load(a), im0 = v128.load(a, 16);
      const re2 = v128.load(c), im2 = v128.load(c, 16);
      const evenRe = f64x2.add(re0, re2), evenIm = f64x2.add(im0, im2);
      const farRe = f64x2.sub(re0, re2), farIm = f64x2.sub(im0, im2);
      const re1 = v128.load(b), im1 = v128.load(b, 16);
      const re3 = v128.load(d), im3 = v128.load(d, 16);
      const oddRe = f64x2.add(re1, re3), oddIm = f64x2.add(im1, im3);
      const acrossRe = f64x2.sub(im1, im3), acrossIm = f64x2.sub(re3, re1);
      storeParts(out, f64x2.add(evenRe, oddRe), f64x2.add(evenIm, oddIm));
      const x1 = f64x2.add(farRe, acrossRe), y1 = f64x2.add(farIm, acrossIm);
      const x2 = f64x2.sub(evenRe, oddRe), y2 = f64x2.sub(evenIm, oddIm);
      const x3 = f64x2.sub(farRe, acrossRe), y3 = f64x2.sub(farIm, acrossIm);
      if (q === 0) {
        storeParts(out + stride, x1, y1);
        storeParts(out2, x2, y2);
        storeParts(out2 + stride, x3, y3);
      } else {
        storeTurned(out + stride, x1, y1, c1, s1);
        storeTurned(out2, x2, y2, c2, s2);
        storeTurned(out2 + stride, x3, y3, c3, s3);
      }
      a += 32;
      b += 32;
      c += 32;
      d += 32;
      out += 32;
      out2 += 32;
    }
  }
}
