/** Holds one computed value against one golden value, special values and errors included. */
import { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import type { Golden, GoldenValue } from "./golden.ts";

/**
 * `agrees`: two numbers within the tolerance; `agrees in kind`: NaN, an infinity or no value on both sides; `refused`: a
 * number that we rightly do not give; `unstable`: the reference's own value is rounding noise, nothing is held; `differs`:
 * none of these.
 */
export type Verdict =
  | "agrees"
  | "agrees in kind"
  | "refused"
  | "unstable"
  | "differs";

/** What became of one value. */
export interface Comparison {
  readonly verdict: Verdict;
  /** |ours - golden| where both are finite numbers. */
  readonly absolute: number | null;
  /** The same as a share of |golden|; null where that is 0, or so near it that only the slack lets the two agree. */
  readonly relative: number | null;
}

/**
 * Compares our value of a case with the golden one.
 *
 * @param name The case.
 * @param isStrict Whether we give no value at all where the reference gives NaN.
 */
export function compareGolden(
  golden: Omit<Golden, "values">,
  name: string,
  value: GoldenValue,
  ours: number | UndefinedMetricError,
  isStrict: boolean,
): Comparison {
  const areFinite = typeof value === "number" && typeof ours === "number" &&
    Number.isFinite(ours);
  const absolute = areFinite ? Math.abs(ours - value) : null;
  const share = areFinite && value !== 0 ? absolute! / Math.abs(value) : null;
  const { tolerance, slack = 0 } = golden;
  const isSlack = share !== null && share > tolerance && absolute! <= slack;
  const relative = isSlack ? null : share;
  const verdict = golden.unstable?.includes(name)
    ? "unstable"
    : verdictOf(golden, name, value, ours, isStrict);
  return { verdict, absolute, relative };
}

function verdictOf(
  { tolerance, slack = 0, refused }: Omit<Golden, "values">,
  name: string,
  value: GoldenValue,
  ours: number | UndefinedMetricError,
  isStrict: boolean,
): Verdict {
  const isUndefined = ours instanceof UndefinedMetricError;
  if (refused?.includes(name)) {
    return typeof value === "number" && isUndefined ? "refused" : "differs";
  }
  if (typeof value === "number") {
    return !isUndefined &&
        Math.abs(ours - value) <= tolerance * Math.abs(value) + slack
      ? "agrees"
      : "differs";
  }
  // Where the float64 formula gives no finite value, strict gives none at all.
  const isInKind = typeof value === "object" || isStrict
    ? isUndefined
    : Object.is(ours, Number(value));
  return isInKind ? "agrees in kind" : "differs";
}
