// How one metric value is written down: a finite number, a named IEEE special value, or "undefined" with its reason.
// JSON has no NaN or infinity, and an undefined metric is neither of them nor 0.

import { z } from "zod";

/** Schema of {@linkcode MetricValue}. */
export const metricValueSchema = z.union([
  z.number().describe(
    "a finite value, shortest round-trip decimal of a float64",
  ),
  z.enum(["NaN", "Infinity", "-Infinity"]).describe(
    "a value the metric's arithmetic really gave",
  ),
  z.strictObject({
    undefined: z.string().min(1).describe("why the metric is not defined here"),
  }),
]);

/** One value of one metric: finite, an IEEE special value by name, or undefined with the reason. */
export type MetricValue = z.infer<typeof metricValueSchema>;

/** The float64 behind a {@linkcode MetricValue} (NaN and ±Infinity included), or `null` where the metric is undefined. */
export function decodeValue(value: MetricValue): number | null {
  return typeof value === "object" ? null : Number(value);
}
