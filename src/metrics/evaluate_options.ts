/** Which metrics to compute, and under which profile. */
import { type Metric, METRICS } from "./metric.ts";
import { type Profile, PROFILES } from "./profile.ts";

/** Options of `evaluate` and `evaluateEach`. */
export interface EvaluateOptions<M extends Metric = Metric> {
  /** Default `"cdd"`. */
  readonly profile?: Profile["id"];
  /** Default all of `METRICS`; values come in the order asked for. */
  readonly metrics?: readonly M[];
}

/**
 * The options with their defaults, checked.
 *
 * @throws {RangeError} for a name that is no metric or no profile, listing those there are.
 */
export function resolveOptions<M extends Metric>(
  { profile = "cdd", metrics }: EvaluateOptions<M>,
): { profile: Profile["id"]; metrics: readonly M[] } {
  if (!Object.hasOwn(PROFILES, profile)) {
    throw new RangeError(
      `Cannot evaluate under profile "${profile}": use one of ${
        Object.keys(PROFILES).join(", ")
      }`,
    );
  }
  const chosen = metrics ?? (METRICS as readonly Metric[] as readonly M[]);
  for (const metric of chosen) {
    if (!METRICS.includes(metric)) {
      throw new RangeError(
        `Cannot evaluate metric "${metric}": use any of ${METRICS.join(", ")}`,
      );
    }
  }
  return { profile, metrics: chosen };
}
