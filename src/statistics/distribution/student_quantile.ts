import { studentUpper } from "./student_upper.ts";

/** The t with P(T <= t) = p, 0 < p < 1, by bisection to the last places of a float64; ±Infinity of 1 and 0. */
export function studentQuantile(p: number, freedom: number): number {
  if (p < 0.5) return -studentQuantile(1 - p, freedom);
  if (p === 1) return Infinity;
  let low = 0, high = 1;
  while (studentUpper(high, freedom) > 1 - p) high *= 2;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (studentUpper(middle, freedom) > 1 - p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
