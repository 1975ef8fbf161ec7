// A statistic that the numbers do not give: with the reason, and neither 0 nor NaN.

/** No value, and why. */
export interface NotDefined {
  readonly undefined: string;
}

/** Whether a statistic has no value. */
export function isNotDefined<T>(
  value: T | NotDefined,
): value is NotDefined {
  return typeof value === "object" && value !== null && "undefined" in value;
}
