/** Which metrics to compute, and under which profile. */
import { UnknownNameError } from "../canon/unknown_name_error.ts";
import { type Metric, type ProfileId, PROFILES } from "./profile.ts";

/** Options of `evaluate` and `evaluateEach`. */
export interface EvaluateOptions<M extends Metric = Metric> {
  /** Default `"cdd"`. */
  readonly profile?: ProfileId;
  /** Heads of the profile's columns; default all of them. Values come in the order asked for. */
  readonly metrics?: readonly M[];
}

/** A column whose value is wanted. */
export interface WantedColumn<M extends Metric> {
  readonly head: M;
  /** Id of its variant. */
  readonly variant: string;
}

/**
 * The columns that the options ask for.
 *
 * @throws {UnknownNameError} for a name that is no profile or no metric of it, listing those there are.
 */
export function resolveOptions<M extends Metric>(
  { profile = "cdd", metrics }: EvaluateOptions<M>,
): readonly WantedColumn<M>[] {
  if (!Object.hasOwn(PROFILES, profile)) {
    throw new UnknownNameError(
      "evaluate under profile",
      profile,
      Object.keys(PROFILES),
    );
  }
  const columns = PROFILES[profile].columns as readonly WantedColumn<M>[];
  return metrics?.map((metric) => {
    const column = columns.find(({ head }) => head === metric);
    if (column === undefined) {
      throw new UnknownNameError(
        "evaluate metric",
        metric,
        columns.map(({ head }) => head),
        `profile ${profile} has none of that name`,
      );
    }
    return column;
  }) ?? columns;
}
