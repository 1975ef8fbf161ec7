/** VIFp the slow, obvious way: square gaussian windows, direct two-dimensional sums, one logarithm a window. */
import type { Gray } from "../../../src/image/gray.ts";

type Grid = number[][];

/** The share of the source's information that the fused image keeps; NaN for a constant source. */
export function windowVif(source: Gray, fused: Gray): number {
  let ref = grid(source), dist = grid(fused);
  let kept = 0, total = 0;
  for (let scale = 1; scale <= 4; scale++) {
    const window = gaussian(2 ** (5 - scale) + 1);
    if (scale > 1) {
      ref = halve(convolve(ref, window));
      dist = halve(convolve(dist, window));
    }
    const mu1 = convolve(ref, window), mu2 = convolve(dist, window);
    const ref2 = convolve(times(ref, ref), window),
      dist2 = convolve(times(dist, dist), window);
    const both = convolve(times(ref, dist), window);
    mu1.forEach((row, y) =>
      row.forEach((m1, x) => {
        const m2 = mu2[y]![x]!;
        let s1 = Math.max(ref2[y]![x]! - m1 * m1, 0);
        const s2 = Math.max(dist2[y]![x]! - m2 * m2, 0);
        const s12 = both[y]![x]! - m1 * m2;
        let g = s12 / (s1 + 1e-10);
        let sv = s2 - g * s12;
        if (s1 < 1e-10) [g, sv, s1] = [0, s2, 0];
        if (s2 < 1e-10) [g, sv] = [0, 0];
        if (g < 0) [g, sv] = [0, s2];
        if (sv <= 1e-10) sv = 1e-10;
        kept += Math.log10(1 + g * g * s1 / (sv + 2));
        total += Math.log10(1 + s1 / 2);
      })
    );
  }
  return kept / total;
}

function grid({ width, height, data }: Gray): Grid {
  return Array.from(
    { length: height },
    (_, y) => Array.from(data.subarray(y * width, (y + 1) * width)),
  );
}

function gaussian(size: number): Grid {
  const middle = (size - 1) / 2, sigma = size / 5;
  const weights = Array.from(
    { length: size },
    (_, y) =>
      Array.from(
        { length: size },
        (_, x) =>
          Math.exp(-((x - middle) ** 2 + (y - middle) ** 2) / (2 * sigma ** 2)),
      ),
  );
  const sum = weights.flat().reduce((a, b) => a + b);
  return weights.map((row) => row.map((weight) => weight / sum));
}

function convolve(image: Grid, window: Grid): Grid {
  const height = image.length - window.length + 1,
    width = image[0]!.length - window.length + 1;
  return Array.from(
    { length: height },
    (_, y) =>
      Array.from({ length: width }, (_, x) => {
        let sum = 0;
        window.forEach((row, j) =>
          row.forEach((weight, i) => sum += weight * image[y + j]![x + i]!)
        );
        return sum;
      }),
  );
}

function times(a: Grid, b: Grid): Grid {
  return a.map((row, y) => row.map((value, x) => value * b[y]![x]!));
}

function halve(image: Grid): Grid {
  return image.filter((_, y) => y % 2 === 0).map((row) =>
    row.filter((_, x) => x % 2 === 0)
  );
}
