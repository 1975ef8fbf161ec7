/** Which values print as a number that somebody printed. */

/** A number as it was printed, such as `0.51`. */
export interface Printed {
  readonly text: string;
  readonly value: number;
  /** Decimals. */
  readonly digits: number;
}

/**
 * Reads a printed number.
 *
 * @throws {RangeError} if it is none.
 */
export function parsePrinted(text: string): Printed {
  const found = /^-?\d+(?:\.(\d+))?$/.exec(text);
  if (found === null) {
    throw new RangeError(
      `Cannot read the printed number ${
        JSON.stringify(text)
      }: give it as it is printed, such as 0.51`,
    );
  }
  return { text, value: Number(text), digits: found[1]?.length ?? 0 };
}

/** Whether a value is within half a unit of the printed number's last digit, either way of rounding halves. */
export function comesTo(
  value: number,
  { value: wanted, digits }: Printed,
): boolean {
  const half = 0.5 * 10 ** -digits;
  return Math.abs(value - wanted) <= half * (1 + 1e-9);
}
