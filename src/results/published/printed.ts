/** A number as a paper prints it. */

const DIGITS = /^-?\d+(?:\.\d+)?$/;

/** Digits as text, trailing zeros included, such as `"0.50"`. */
export const PRINTED_NUMBER = {
  pattern: DIGITS,
  expected: 'expected the printed digits as text, such as "0.50"',
} as const;

/**
 * Takes a printed number as it is.
 *
 * @throws {RangeError} if it is none.
 */
export function asPrinted(text: string): string {
  if (DIGITS.test(text)) return text;
  throw new RangeError(
    `Cannot read the printed number ${
      JSON.stringify(text)
    }: give it as it is printed, such as 0.51`,
  );
}
