/** Whether a value is what somebody printed. */

/**
 * Whether it lies within half a unit of the last printed digit, both ends included: papers break exact halves either way,
 * and a decimal half such as 0.985 has no float64 of its own, so the value is scaled to that unit first.
 *
 * @param printed Digits as printed, such as `"0.50"`.
 */
export function roundsTo(value: number, printed: string): boolean {
  const [, fraction = ""] = printed.split(".");
  const units = Number(printed.replace(".", ""));
  return Math.abs(value * Number(`1e${fraction.length}`) - units) <= 0.5;
}
