/** What lies beyond the edge of an image. */

/**
 * `valid`: nothing, only windows wholly inside count; `zero`: zeros; `replicate`: the edge's own sample; `symmetric`: the
 * image mirrored with its edge twice (c b a | a b c); `reflect`: mirrored with its edge once (c b | a b c), OpenCV's
 * `BORDER_REFLECT_101`.
 */
export type Border = "valid" | "zero" | "replicate" | "symmetric" | "reflect";

/**
 * The place inside that a place beyond the edge stands for, or -1 for a zero.
 *
 * @param at Any whole number.
 * @param length Samples on a line, at least 1.
 */
export function insideOf(
  at: number,
  length: number,
  border: Exclude<Border, "valid">,
): number {
  if (at >= 0 && at < length) return at;
  switch (border) {
    case "zero":
      return -1;
    case "replicate":
      return at < 0 ? 0 : length - 1;
    case "symmetric": {
      const inPeriod = modulo(at, 2 * length);
      return inPeriod < length ? inPeriod : 2 * length - 1 - inPeriod;
    }
    case "reflect": {
      if (length === 1) return 0;
      const inPeriod = modulo(at, 2 * length - 2);
      return inPeriod < length ? inPeriod : 2 * length - 2 - inPeriod;
    }
  }
}

function modulo(a: number, b: number): number {
  return ((a % b) + b) % b;
}
