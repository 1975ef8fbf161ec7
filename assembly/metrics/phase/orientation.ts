/** Phase congruency along one orientation (Kovesi 1999), pixel by pixel from the responses of its filters. */
import { expLine } from "../exp";

/** Against division by 0. */
const FAINT: f64 = 0.0001;
const SCALES: i32 = 4;
/** Pixels whose weights are taken together. */
const CHUNK: i32 = 64;
/** Exponents of a chunk, and how much energy exceeds noise. */
const EXPONENTS = memory.data(8 * CHUNK, 16);
const EXCESS = memory.data(8 * CHUNK, 16);

/** The squared amplitudes of a plane of responses, without gaps; layout as for `addOrientation`. */
export function squaredAmplitudes(
  re: usize,
  im: usize,
  stride: i32,
  width: i32,
  height: i32,
  to: usize,
): void {
  for (let y = 0; y < height; y++) {
    const row = <usize> (y * stride) << 3;
    const out = to + (<usize> (y * width) << 3);
    for (let at: usize = 0, end = <usize> width << 3; at < end; at += 16) {
      const x = v128.load(re + row + at), z = v128.load(im + row + at);
      v128.store(out + at, f64x2.add(f64x2.mul(x, x), f64x2.mul(z, z)));
    }
  }
}

/**
 * Adds an orientation to what is known of all: energy above noise weighted by the spread of frequencies, amplitudes, and
 * what congruency along the orientation adds to three products of its components.
 *
 * @param responses Of four scales from the finest, each real parts and then imaginary ones: eight planes of
 * `stride · height` float64 numbers, the stride a multiple of 8.
 * @param threshold What noise has of energy.
 * @param floor What is added to amplitudes before they divide.
 * @param cosine Of the orientation, and so `sine`.
 * @param sums Five planes likewise: energies, amplitudes, xx, yy and xy.
 */
export function addOrientation(
  responses: usize,
  stride: i32,
  width: i32,
  height: i32,
  threshold: f64,
  floor: f64,
  cosine: f64,
  sine: f64,
  sums: usize,
): void {
  const plane = <usize> (stride * height) << 3;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += CHUNK) {
      const first = <usize> (y * stride + x) << 3;
      const pixels = min(CHUNK, (width - x + 7) & ~7);
      const bytes = <usize> pixels << 3;
      for (let at: usize = 0; at < bytes; at += 16) {
        measure(
          responses + first + at,
          plane,
          threshold,
          at,
          sums + plane + first + at,
        );
      }
      expLine(EXPONENTS, pixels);
      for (let at: usize = 0; at < bytes; at += 16) {
        addPixels(at, floor, cosine, sine, sums + first + at, plane);
      }
    }
  }
}

/** Of two pixels: writes exponents and excess at place `at`, and adds amplitudes. */
function measure(
  responses: usize,
  plane: usize,
  threshold: f64,
  at: usize,
  amplitudes: usize,
): void {
  const faint = f64x2.splat(FAINT);
  let even = f64x2.splat(0), odd = even, sum = even, largest = even;
  for (let scale = 0, from = responses; scale < SCALES; scale++) {
    const re = v128.load(from), im = v128.load(from + plane);
    from += 2 * plane;
    even = f64x2.add(even, re);
    odd = f64x2.add(odd, im);
    const length = f64x2.sqrt(f64x2.add(f64x2.mul(re, re), f64x2.mul(im, im)));
    sum = f64x2.add(sum, length);
    largest = f64x2.pmax(largest, length);
  }
  const length = f64x2.add(
    f64x2.sqrt(f64x2.add(f64x2.mul(even, even), f64x2.mul(odd, odd))),
    faint,
  );
  const x = f64x2.div(even, length), z = f64x2.div(odd, length);
  let own = f64x2.splat(0);
  for (let scale = 0, from = responses; scale < SCALES; scale++) {
    const re = v128.load(from), im = v128.load(from + plane);
    from += 2 * plane;
    const across = f64x2.abs(f64x2.sub(f64x2.mul(re, z), f64x2.mul(im, x)));
    own = f64x2.add(
      own,
      f64x2.sub(f64x2.add(f64x2.mul(re, x), f64x2.mul(im, z)), across),
    );
  }
  const spread = f64x2.div(
    f64x2.div(sum, f64x2.add(largest, faint)),
    f64x2.splat(SCALES),
  );
  v128.store(
    EXPONENTS + at,
    f64x2.mul(f64x2.sub(f64x2.splat(0.5), spread), f64x2.splat(10)),
  );
  v128.store(
    EXCESS + at,
    f64x2.max(f64x2.sub(own, f64x2.splat(threshold)), f64x2.splat(0)),
  );
  v128.store(AMPLITUDES + at, sum);
  v128.store(amplitudes, f64x2.add(v128.load(amplitudes), sum));
}

/** Amplitudes of a chunk. */
const AMPLITUDES = memory.data(8 * CHUNK, 16);

/** Of two pixels whose exponentials lie at place `at`: adds to the planes of sums but for amplitudes. */
function addPixels(
  at: usize,
  floor: f64,
  cosine: f64,
  sine: f64,
  sums: usize,
  plane: usize,
): void {
  const one = f64x2.splat(1);
  const weight = f64x2.div(one, f64x2.add(one, v128.load(EXPONENTS + at)));
  const energy = f64x2.mul(weight, v128.load(EXCESS + at));
  const own = f64x2.div(
    energy,
    f64x2.add(v128.load(AMPLITUDES + at), f64x2.splat(floor)),
  );
  const x = f64x2.mul(own, f64x2.splat(cosine));
  const z = f64x2.mul(own, f64x2.splat(sine));
  add(sums, energy);
  add(sums + 2 * plane, f64x2.mul(x, x));
  add(sums + 3 * plane, f64x2.mul(z, z));
  add(sums + 4 * plane, f64x2.mul(x, z));
}

function add(at: usize, term: v128): void {
  v128.store(at, f64x2.add(v128.load(at), term));
}
