import { z } from "zod";
import type { MetricValue } from "./metric_value.ts";

/** Schema of {@linkcode MetricValue}. */
export const metricValueSchema: z.ZodType<MetricValue> = z.union([
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
