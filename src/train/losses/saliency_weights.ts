/** Levels of a picture in 8 bits. */
const LEVELS = 256;

/**
 * How much each pixel of two sources stands out from its own picture, as weights that add to 1 in each pixel: TarDAL's saliency
 * degree weights (Liu et al., CVPR 2022), after the visual saliency of Zhai and Shah (ACM MM 2006).
 *
 * The saliency of a level k is Σ over the levels j of n(j) · |k − j|, n how many pixels have it; the weight of a source is its
 * saliency over the sum of both, and a half where both are 0.
 *
 * @param sources grey levels of two pictures of one size.
 * @throws {RangeError} if their sizes differ.
 */
export function saliencyWeights(
  sources: readonly [Uint8Array, Uint8Array],
): [Float32Array, Float32Array] {
  const [a, b] = sources;
  if (a.length !== b.length) {
    throw new RangeError(
      `Cannot weigh sources of ${a.length} and ${b.length} pixels: they are of one size`,
    );
  }
  const [ofA, ofB] = sources.map(saliencyByLevel);
  const first = new Float32Array(a.length);
  const second = new Float32Array(b.length);
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [ofA![a[at]!]!, ofB![b[at]!]!];
    const sum = one + other;
    first[at] = sum === 0 ? 0.5 : one / sum;
    second[at] = sum === 0 ? 0.5 : other / sum;
  }
  return [first, second];
}

/** Whole numbers, so the order of summing does not matter. */
function saliencyByLevel(levels: Uint8Array): Float64Array {
  const counts = new Float64Array(LEVELS);
  for (const level of levels) counts[level]!++;
  return Float64Array.from(
    { length: LEVELS },
    (_, level) =>
      counts.reduce(
        (sum, count, other) => sum + count * Math.abs(level - other),
        0,
      ),
  );
}
