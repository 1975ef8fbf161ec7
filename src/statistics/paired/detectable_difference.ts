import { studentQuantile } from "../distribution/student_quantile.ts";
import { isNotDefined, type NotDefined } from "../not_defined.ts";
import { deviation } from "../sample/deviation.ts";

/** What a difference is to be found with. */
export interface Power {
  /** Two-sided; 0.05 unless told. */
  readonly significance?: number;
  /** How often it is to be found; 0.8 unless told. */
  readonly power?: number;
}

/**
 * The smallest mean difference that so many pairs, scattering as these, would show: (t_α/2 + t_β) · s / √n with n − 1
 * degrees of freedom (Zar, Biostatistical Analysis, minimum detectable difference of a paired t test). In their unit.
 */
export function detectableDifference(
  differences: readonly number[],
  { significance = 0.05, power = 0.8 }: Power = {},
): number | NotDefined {
  const scatter = deviation(differences);
  if (isNotDefined(scatter)) return scatter;
  if (differences.every((one) => one === differences[0])) {
    return { undefined: "all differences are equal" };
  }
  const freedom = differences.length - 1;
  const quantiles = studentQuantile(1 - significance / 2, freedom) +
    studentQuantile(power, freedom);
  return quantiles * scatter / Math.sqrt(differences.length);
}
