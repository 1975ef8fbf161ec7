/** The regularised incomplete beta function, which Student's and Fisher's distributions are made of. */
import { exp } from "../../numeric/exp.ts";
import { ln } from "../../numeric/ln.ts";
import { lnGamma } from "./ln_gamma.ts";

/** I_x(a, b) for 0 <= x <= 1 and positive a, b: the continued fraction DLMF 8.17.22, on the side where it converges fast. */
export function incompleteBeta(x: number, a: number, b: number): number {
  return ofBoth(x, 1 - x, a, b);
}

/** With 1 - x as the caller knows it. */
function ofBoth(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - ofBoth(y, x, b, a);
  const front = exp(
    lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * ln(x) + b * ln(y),
  );
  return front / (a * fraction(x, a, b));
}

function fraction(x: number, a: number, b: number): number {
  let value = 1;
  for (let m = 400; m >= 1; m--) {
    const half = Math.floor(m / 2);
    const numerator = m % 2 === 0
      ? half * (b - half) * x / ((a + m - 1) * (a + m))
      : -(a + half) * (a + b + half) * x / ((a + m - 1) * (a + m));
    value = 1 + numerator / value;
  }
  return value;
}
