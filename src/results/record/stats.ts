/** Order statistics of timing samples. Unit in, unit out (milliseconds everywhere in this project). */

import { z } from "zod";
import { quantile } from "../../statistics/sample/quantile.ts";

const milliseconds = z.number().nonnegative();

/** Schema of {@linkcode Stats}. */
export const statsSchema = z.strictObject({
  median: milliseconds,
  p5: milliseconds,
  p95: milliseconds,
  mad: milliseconds.describe(
    "median absolute deviation from the median, unscaled",
  ),
  n: z.int().positive().describe("number of samples"),
});

/** Median, 5th and 95th percentile, median absolute deviation and count of a set of samples. */
export type Stats = z.infer<typeof statsSchema>;

/**
 * Statistics of at least one sample.
 *
 * The MAD is not scaled to a normal deviation.
 *
 * @throws {RangeError} when there is no sample, or one is negative or not finite
 */
export function stats(samples: readonly number[]): Stats {
  if (samples.length === 0) {
    throw new RangeError(
      "Cannot summarise samples: there are none; run at least one",
    );
  }
  const wrong = samples.find((sample) =>
    !(Number.isFinite(sample) && sample >= 0)
  );
  if (wrong !== undefined) {
    throw new RangeError(
      `Cannot summarise samples: ${wrong} is not a duration; drop what the clock got wrong`,
    );
  }
  const median = quantile(samples, 0.5);
  return {
    median,
    p5: quantile(samples, 0.05),
    p95: quantile(samples, 0.95),
    mad: quantile(samples.map((sample) => Math.abs(sample - median)), 0.5),
    n: samples.length,
  };
}
