/** A metric that has no value for these images: not a failure of the program, and never 0. */

/** Thrown (by `evaluate`) or returned (by `evaluateEach` and `evaluateVariants`) where a metric is undefined for the images given. */
export class UndefinedMetricError extends Error {
  override readonly name = "UndefinedMetricError";
  /** The metric that has no value. */
  readonly metric: string;

  /** @param reason What about the images leaves the metric undefined. */
  constructor(metric: string, reason: string) {
    super(`Cannot compute ${metric}: ${reason}`);
    this.metric = metric;
  }
}
