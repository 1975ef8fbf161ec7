/** A positive number with three significant digits and no exponent: `0.0213`, `24.1`, `1320`. */
export function threeDigits(value: number): string {
  if (value === 0) return "0";
  const whole = Math.floor(Math.log10(Math.abs(value))) + 1;
  const rounded = Number(value.toPrecision(3));
  return rounded.toFixed(Math.min(20, Math.max(0, 3 - whole)));
}
