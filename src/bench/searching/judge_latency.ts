import { isNotDefined } from "../../statistics/not_defined.ts";
import { spearman } from "../../statistics/ranks/spearman.ts";
import { meanOf } from "../../statistics/sample/mean_of.ts";
import type { SearchSuite } from "./search_suite.ts";
import type { SearchUnit } from "./search_units.ts";

/** What the suite says of time. */
export interface JudgedLatency {
  /** Networks that were timed. */
  readonly networks: number;
  /** Rank correlation of predicted with measured medians; null where it is undefined. */
  readonly correlation: number | null;
  /** |measured − predicted| / predicted, mean and greatest. */
  readonly meanError: number;
  readonly greatestError: number;
  /** How many measured medians the prediction lies within the 5th and 95th percentile of. */
  readonly within: number;
  /** By method the predicted milliseconds with and without the term of time, seed by seed. */
  readonly arms: readonly {
    readonly method: string;
    readonly timed: readonly number[];
    readonly untimed: readonly number[];
    /** Passes over a batch of a whole search. */
    readonly evaluations: number;
  }[];
  /** The greatest difference between a random network and the one it was drawn beside, of the latter's latency. */
  readonly randomApart: number;
}

/** From the units alone. */
export function judgeLatency(
  { arms, random }: SearchSuite,
  units: readonly SearchUnit[],
): JudgedLatency {
  const timed = units.filter((unit) => unit.kind === "timed");
  const networks = units.filter((unit) => unit.kind === "network");
  const searched = units.filter((unit) => unit.kind === "searched");
  const errors = timed.map(({ predicted, measured }) =>
    Math.abs(measured.median - predicted) / predicted
  );
  const correlation = spearman(
    timed.map(({ predicted }) => predicted),
    timed.map(({ measured }) => measured.median),
  );
  const predictedOf = (arm: string | undefined): number[] =>
    networks.filter((one) => one.arm === arm).map(({ predicted }) => predicted);
  const methods = [...new Set(arms.map(({ method }) => method))];
  return {
    networks: timed.length,
    correlation: isNotDefined(correlation) ? null : correlation,
    meanError: meanOf(errors),
    greatestError: Math.max(...errors),
    within:
      timed.filter(({ predicted, measured: { p5, p95 } }) =>
        predicted >= p5 && predicted <= p95
      ).length,
    arms: methods.map((method) => {
      const named = (isTimed: boolean) =>
        arms.find((arm) =>
          arm.method === method && (arm.lambda > 0) === isTimed
        )?.name;
      return {
        method,
        timed: predictedOf(named(true)),
        untimed: predictedOf(named(false)),
        evaluations: searched.find(({ arm }) => arm === named(true))
          ?.evaluations ?? 0,
      };
    }),
    randomApart: Math.max(
      0,
      ...networks.filter(({ arm }) => arm === "random").map((one) => {
        const beside = networks.find(({ arm, seed }) =>
          arm === random.beside && seed === one.seed
        )!;
        return Math.abs(one.predicted - beside.predicted) / beside.predicted;
      }),
    ),
  };
}
