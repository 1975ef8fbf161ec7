// How one metric value is written down: a finite number, a named IEEE special value, or "undefined" with its reason.
// JSON has no NaN or infinity, and an undefined metric is neither of them nor 0.

/** One value of one metric: finite, an IEEE special value by name, or undefined with the reason. */
export type MetricValue =
  | number
  | "NaN"
  | "Infinity"
  | "-Infinity"
  | { undefined: string };

/** Writes a float64 as a {@linkcode MetricValue}; −0 becomes 0, because JSON text does not keep its sign. */
export function encodeValue(value: number): MetricValue {
  if (Number.isFinite(value)) return value + 0;
  if (Number.isNaN(value)) return "NaN";
  return value > 0 ? "Infinity" : "-Infinity";
}

/** The float64 behind a {@linkcode MetricValue} (NaN and ±Infinity included), or `null` where the metric is undefined. */
export function decodeValue(value: MetricValue): number | null {
  return typeof value === "object" ? null : Number(value);
}
