/**
 * Fourier transforms of whole planes, strip by strip.
 *
 * A spectrum lies in the order in which rows are transformed: for every four neighbouring y a strip, in it a sample for each
 * x, a multiple of four of them. Real factors lie likewise, four numbers a sample.
 */
import { valueOf } from "../level_tables";
import { COLUMNS, copySample, SAMPLE, transformStrip } from "./strip";

/** Bytes of a strip's factors, a sample of them. */
const FACTORS: usize = SAMPLE >> 1;

/**
 * Down the columns of a complex plane.
 *
 * @param re Row-major float64 samples, `stride` of them a row, a multiple of 8; likewise `im`.
 * @param plan Of the height.
 * @param to Receives the spectrum.
 * @param work As for `transformStrip`.
 */
export function fourierDown(
  re: usize,
  im: usize,
  stride: i32,
  width: i32,
  height: i32,
  plan: usize,
  to: usize,
  work: usize,
): void {
  const row = <usize> stride << 3, strip = stripBytes(width);
  for (let x = 0; x < width; x += COLUMNS) {
    const first = <usize> x << 3;
    for (let y: usize = 0; y < <usize> height; y++) {
      const at = work + y * SAMPLE;
      const a = re + y * row + first, b = im + y * row + first;
      for (let k: usize = 0; k < SAMPLE; k += 32) {
        v128.store(at + k, v128.load(a + (k >> 1)));
        v128.store(at + k, v128.load(b + (k >> 1)), 16);
      }
    }
    const from = transformStrip(plan, work, SAMPLE, work);
    keepColumns(from, height, to + <usize> x * SAMPLE, strip);
  }
}

/**
 * As `fourierDown`, of two differences of grey levels: those of two images, each less those of a third.
 *
 * @param a Levels, row-major; likewise `b` and `third`.
 * @param tables What stands for the 256 levels of `a`, of `b` and of `third`, float64, one table after the other.
 */
export function differencesDown(
  a: usize,
  b: usize,
  third: usize,
  tables: usize,
  width: i32,
  height: i32,
  plan: usize,
  to: usize,
  work: usize,
): void {
  const strip = stripBytes(width);
  for (let x: usize = 0; x < <usize> width; x += COLUMNS) {
    for (let y: usize = 0; y < <usize> height; y++) {
      const from = y * <usize> width + x, at = work + y * SAMPLE;
      for (let column: usize = 0; column < <usize> COLUMNS; column++) {
        const place = from + column;
        const own = valueOf(third + place, tables + 4096);
        const sample = at + ((column >> 1) << 5) + ((column & 1) << 3);
        store<f64>(sample, valueOf(a + place, tables) - own);
        store<f64>(sample, valueOf(b + place, tables + 2048) - own, 16);
      }
    }
    const from = transformStrip(plan, work, SAMPLE, work);
    keepColumns(from, height, to + x * SAMPLE, strip);
  }
}

/**
 * The cosine transform down the columns of a real plane, whose columns become rows: a Fourier transform of the even samples
 * and then the odd ones backwards (Makhoul 1980), each frequency turned.
 *
 * @param plane As `re` of `fourierDown`.
 * @param cosines By what the real part of each frequency is multiplied, one more number than there are; likewise `sines`.
 * @param to Receives rows of `toStride` float64 numbers, a multiple of 8, a multiple of four of them.
 */
export function cosineDown(
  plane: usize,
  stride: i32,
  width: i32,
  height: i32,
  plan: usize,
  cosines: usize,
  sines: usize,
  to: usize,
  toStride: i32,
  work: usize,
): void {
  const zero = f64x2.splat(0), row = <usize> toStride << 3;
  for (let x = 0; x < width; x += COLUMNS) {
    for (let y = 0; y < height; y++) {
      const place = (y & 1) === 0 ? y >> 1 : height - 1 - (y >> 1);
      const at = work + <usize> place * SAMPLE;
      const from = plane + (<usize> (y * stride + x) << 3);
      for (let k: usize = 0; k < SAMPLE; k += 32) {
        v128.store(at + k, v128.load(from + (k >> 1)));
        v128.store(at + k, zero, 16);
      }
    }
    const strip = transformStrip(plan, work, SAMPLE, work);
    let out = to + <usize> x * row;
    for (let k: usize = 0; k < SAMPLE; k += 32, out += 2 * row) {
      for (let y: usize = 0; y < <usize> height; y += 2) {
        const sample = strip + y * SAMPLE + k, turn = y << 3;
        const a = turned(sample, cosines + turn, sines + turn);
        const b = turned(sample + SAMPLE, cosines + turn + 8, sines + turn + 8);
        v128.store(out + turn, v128.shuffle<f64>(a, b, 0, 2));
        v128.store(out + row + turn, v128.shuffle<f64>(a, b, 1, 3));
      }
    }
  }
}

/** The real part of two turned numbers. */
function turned(at: usize, cosine: usize, sine: usize): v128 {
  return f64x2.add(
    f64x2.mul(v128.load64_splat(cosine), v128.load(at)),
    f64x2.mul(v128.load64_splat(sine), v128.load(at, 16)),
  );
}

/** Along the rows of the plane, in place; `plan` is of the width. */
export function fourierAcross(
  spectrum: usize,
  width: i32,
  height: i32,
  plan: usize,
  work: usize,
): void {
  const strip = stripBytes(width);
  for (let y = 0; y < height; y += COLUMNS, spectrum += strip) {
    keep(transformStrip(plan, spectrum, SAMPLE, work), spectrum, width);
  }
}

/**
 * Along the rows, times real factors, and back along the rows: what is left is `fourierUp`. In place.
 *
 * @param factors Of the first `rows` frequencies x of the width; frequency `width − x` has those of x.
 */
export function filterAcross(
  spectrum: usize,
  width: i32,
  height: i32,
  plan: usize,
  factors: usize,
  rows: i32,
  work: usize,
): void {
  const strip = stripBytes(width);
  for (let y = 0; y < height; y += COLUMNS, spectrum += strip) {
    const from = transformStrip(plan, spectrum, SAMPLE, work);
    for (let x = 0; x < width; x++) {
      const row = factors + <usize> (x < rows ? x : width - x) * FACTORS;
      const sample = from + <usize> x * SAMPLE;
      for (let k: usize = 0; k < SAMPLE; k += 32) {
        const factor = v128.load(row + (k >> 1));
        const re = v128.load(sample + k), im = v128.load(sample + k, 16);
        v128.store(sample + k, f64x2.mul(im, factor));
        v128.store(sample + k, f64x2.mul(re, factor), 16);
      }
    }
    keep(transformStrip(plan, from, SAMPLE, work), spectrum, width);
    factors += <usize> rows * FACTORS;
  }
}

/**
 * A spectrum times the products of two planes of factors, and back along the rows: what is left is `fourierUp`.
 *
 * @param radial Of every frequency x of the width; likewise `angular`.
 * @param divisor By what the products are divided.
 * @param to Receives what lies as a spectrum does.
 */
export function multiplyAcross(
  spectrum: usize,
  width: i32,
  height: i32,
  plan: usize,
  radial: usize,
  angular: usize,
  divisor: f64,
  to: usize,
  work: usize,
): void {
  const size = f64x2.splat(divisor), strip = stripBytes(width);
  for (let y = 0; y < height; y += COLUMNS) {
    const bytes = <usize> width * SAMPLE;
    for (let at: usize = 0; at < bytes; at += 32) {
      const product = f64x2.mul(
        v128.load(radial + (at >> 1)),
        v128.load(angular + (at >> 1)),
      );
      const factor = f64x2.div(product, size);
      const re = v128.load(spectrum + at), im = v128.load(spectrum + at, 16);
      v128.store(work + at, f64x2.mul(im, factor));
      v128.store(work + at, f64x2.mul(re, factor), 16);
    }
    keep(transformStrip(plan, work, SAMPLE, work), to, width);
    radial += <usize> width * FACTORS;
    angular += <usize> width * FACTORS;
    spectrum += strip;
    to += strip;
  }
}

/** Back along the columns, after the rows: layout as for `fourierDown`, which it takes back. */
export function fourierUp(
  spectrum: usize,
  width: i32,
  height: i32,
  plan: usize,
  re: usize,
  im: usize,
  stride: i32,
  work: usize,
): void {
  const row = <usize> stride << 3, strip = stripBytes(width);
  for (let x = 0; x < width; x += COLUMNS) {
    let source = spectrum + <usize> x * SAMPLE, to = work;
    for (let y = 0; y < height; y += COLUMNS) {
      transposeSamples(source, to);
      source += strip;
      to += <usize> COLUMNS * SAMPLE;
    }
    const from = transformStrip(plan, work, SAMPLE, work);
    const first = <usize> x << 3;
    for (let y: usize = 0; y < <usize> height; y++) {
      const at = from + y * SAMPLE;
      const a = re + y * row + first, b = im + y * row + first;
      for (let k: usize = 0; k < SAMPLE; k += 32) {
        v128.store(a + (k >> 1), v128.load(at + k, 16));
        v128.store(b + (k >> 1), v128.load(at + k));
      }
    }
  }
}

/** Bytes of a strip of a spectrum. */
function stripBytes(width: i32): usize {
  return <usize> ((width + 3) & ~3) * SAMPLE;
}

/** Writes the samples of a strip of columns to where they lie in a spectrum. */
function keepColumns(
  from: usize,
  height: i32,
  to: usize,
  strip: usize,
): void {
  for (let y = 0; y < height; y += COLUMNS) {
    transposeSamples(from, to);
    from += <usize> COLUMNS * SAMPLE;
    to += strip;
  }
}

/** Four samples of four columns, the columns becoming samples. */
function transposeSamples(from: usize, to: usize): void {
  transposePairs(from, to);
  transposePairs(from + 32, to + 2 * SAMPLE);
  transposePairs(from + 2 * SAMPLE, to + 32);
  transposePairs(from + 2 * SAMPLE + 32, to + 2 * SAMPLE + 32);
}

/** Two samples of two columns. */
function transposePairs(from: usize, to: usize): void {
  const reA = v128.load(from), imA = v128.load(from, 16);
  const reB = v128.load(from + SAMPLE), imB = v128.load(from + SAMPLE, 16);
  v128.store(to, v128.shuffle<f64>(reA, reB, 0, 2));
  v128.store(to, v128.shuffle<f64>(imA, imB, 0, 2), 16);
  v128.store(to + SAMPLE, v128.shuffle<f64>(reA, reB, 1, 3));
  v128.store(to + SAMPLE, v128.shuffle<f64>(imA, imB, 1, 3), 16);
}

/** Writes a strip's samples. */
function keep(from: usize, to: usize, count: i32): void {
  for (const end = from + <usize> count * SAMPLE; from < end;) {
    copySample(from, to);
    from += SAMPLE;
    to += SAMPLE;
  }
}
