/** How often each pair of grey levels meets at one pixel of two images. */

/**
 * Counts of the 256 × 256 pairs, row-major: the first image's level tells the row.
 *
 * @param first, second Levels 0..255 of images of one size.
 */
export function jointCounts(
  first: Uint8Array,
  second: Uint8Array,
): Uint32Array {
  const counts = new Uint32Array(65536);
  for (let at = 0; at < first.length; at++) {
    counts[first[at]! * 256 + second[at]!]!++;
  }
  return counts;
}
