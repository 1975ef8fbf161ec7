/** What becomes of each frequency of an image, as the kernels take it. */

/** Real factors, the number of pixels already divided out; an image filtered with them stays real. */
export interface FrequencyResponse {
  readonly width: number;
  readonly height: number;
  /** Of how many frequencies x of the width there are factors; frequency `width − x` has those of x. */
  readonly rows: number;
  /** As `inStrips` lays them. */
  readonly factors: Float64Array;
}

/**
 * A response that is the same to the left and to the right, up and down.
 *
 * @param factor The factor for a wave that goes `across` times through the width and `down` times through the height:
 * whole numbers from 0 to half a side.
 */
export function evenResponse(
  width: number,
  height: number,
  factor: (across: number, down: number) => number,
): FrequencyResponse {
  return responseOf(width, height, {
    rows: (width >> 1) + 1,
    columns: (height >> 1) + 1,
    factor,
  });
}

/**
 * A response whose mirror image is another.
 *
 * @param factor The factor of frequency (x, y), 0 first; at (width − x, height − y) it has to be the same: only such a
 * response leaves real images real.
 */
export function pointSymmetricResponse(
  width: number,
  height: number,
  factor: (x: number, y: number) => number,
): FrequencyResponse {
  return responseOf(width, height, { rows: width, columns: height, factor });
}

/** Factors of the first rows and columns, those beyond mirrored. */
function responseOf(
  width: number,
  height: number,
  { rows, columns, factor }: {
    readonly rows: number;
    readonly columns: number;
    readonly factor: (x: number, y: number) => number;
  },
): FrequencyResponse {
  const size = width * height;
  const quarter = Float64Array.from(
    { length: rows * columns },
    (_, at) => factor(Math.floor(at / columns), at % columns) / size,
  );
  const factors = inStrips(
    rows,
    height,
    (x, y) => quarter[x * columns + (y < columns ? y : height - y)]!,
  );
  return { width, height, rows, factors };
}

/** Factors as the kernels take them: for every four neighbouring y those of all x (assembly/metrics/fourier/planes.ts). */
export function inStrips(
  rows: number,
  height: number,
  factor: (x: number, y: number) => number,
): Float64Array {
  const factors = new Float64Array(4 * rows * Math.ceil(height / 4));
  for (let y = 0; y < height; y++) {
    const strip = 4 * rows * (y >> 2) + y % 4;
    for (let x = 0; x < rows; x++) factors[strip + 4 * x] = factor(x, y);
  }
  return factors;
}
