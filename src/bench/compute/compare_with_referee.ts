import type { Plane } from "../../image/plane.ts";
import type { Protocol } from "../../protocol/protocol.ts";
import type { CellRecord } from "../../results/record/record.ts";

/**
 * How far a backend's raw output is from the referee's, and how far it may be.
 *
 * @param tolerance as a part of the protocol's range (1 or 255)
 * @throws {RangeError} if the two have not the same number of values, or one is not a number.
 */
export function compareWithReferee(
  tolerance: number,
  { input: { scale } }: Pick<Protocol, "input">,
  output: Plane,
  expected: Plane,
): NonNullable<CellRecord["referee"]> {
  return {
    maxAbsDiff: maxAbsDiff(output, expected),
    tolerance: tolerance * (scale === "levels" ? 255 : 1),
  };
}

function maxAbsDiff(a: Plane, b: Plane): number {
  if (a.data.length !== b.data.length) {
    throw new RangeError(
      `Cannot compare with the referee: ${a.width}x${a.height} against ${b.width}x${b.height}`,
    );
  }
  let max = 0;
  for (let i = 0; i < a.data.length; i++) {
    const difference = Math.abs(a.data[i]! - b.data[i]!);
    if (Number.isNaN(difference)) {
      throw new RangeError(
        `Cannot compare with the referee: ${a.data[i]} against ${
          b.data[i]
        } at sample ${i}`,
      );
    }
    if (difference > max) max = difference;
  }
  return max;
}
