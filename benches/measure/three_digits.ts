/** A number with three significant digits and no exponent: `0.0213`, `24.1`, `1320`. */
export function threeDigits(value: number): string {
  const rounded = Number(value.toPrecision(3));
  if (rounded === 0) return "0";
  const whole = Math.floor(Math.log10(Math.abs(rounded))) + 1;
  return rounded.toFixed(Math.min(20, Math.max(0, 3 - whole)));
}
