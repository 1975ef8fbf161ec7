import type { MetricValue } from "./metric_value.ts";

/** Writes a float64 as a {@linkcode MetricValue}; −0 becomes 0, because JSON text does not keep its sign. */
export function encodeValue(value: number): MetricValue {
  if (Number.isFinite(value)) return value + 0;
  if (Number.isNaN(value)) return "NaN";
  return value > 0 ? "Infinity" : "-Infinity";
}
