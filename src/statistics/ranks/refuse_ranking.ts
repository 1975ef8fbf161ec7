import type { NotDefined } from "../not_defined.ts";
import { refuseSample } from "../sample/refuse_sample.ts";

/**
 * Why two rankings cannot be compared: too few, one not finite, all of one equal; null where they can.
 *
 * @throws {RangeError} if they are of different length.
 */
export function refuseRanking(
  first: readonly number[],
  second: readonly number[],
): NotDefined | null {
  if (first.length !== second.length) {
    throw new RangeError(
      `Cannot compare rankings: they are of ${first.length} and ${second.length} things; leave out what one of them lacks`,
    );
  }
  const isFlat = [first, second].some((values) =>
    values.every((value) => value === values[0])
  );
  return refuseSample(first, 2) ?? refuseSample(second, 2) ??
    (isFlat ? { undefined: "one of them ranks nothing" } : null);
}
