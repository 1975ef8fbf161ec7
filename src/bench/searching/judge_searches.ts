/** What became of the claims, from the units of the suite alone. */
import { bcaInterval } from "../../statistics/bootstrap/bca_interval.ts";
import { holm } from "../../statistics/family/holm.ts";
import { isNotDefined } from "../../statistics/not_defined.ts";
import { signedRankTest } from "../../statistics/paired/signed_rank_test.ts";
import { meanOf } from "../../statistics/sample/mean_of.ts";
import type { SearchSuite } from "./search_suite.ts";
import type {
  AdaptedUnit,
  GuidedUnit,
  NetworkUnit,
  SearchUnit,
} from "./search_units.ts";

/** Numbers of two things that are compared, by seed; each seed has one number an item, null where there is none. */
interface Compared {
  readonly claim: string;
  readonly measure: string;
  readonly ours: readonly (readonly (number | null)[])[];
  readonly theirs: readonly (readonly (number | null)[])[];
  /** 1 where more is better, −1 where less is. */
  readonly sign: 1 | -1;
}

/** One claim by one measure. */
export interface SearchVerdict {
  readonly claim: string;
  readonly measure: string;
  /** Items that both have a number of for every seed. */
  readonly items: number;
  /** Mean over items and seeds; positive speaks for the claim. */
  readonly difference: number | null;
  /** 95 % interval over items (BCa). */
  readonly interval: readonly [number, number] | null;
  /** The mean difference of each seed. */
  readonly seeds: readonly number[];
  /** Of the signed-rank test over items, and after Holm over all claims of the suite. */
  readonly p: number | null;
  readonly adjusted: number | null;
  /** `no` is separated the other way; `the same` where nothing differs. */
  readonly verdict: "yes" | "no" | "not separated" | "the same";
}

const LEVEL = 0.05;

/**
 * Judges every claim that is a comparison of paired numbers. One is separated where the test over items (numbers averaged over
 * seeds) says so after Holm, and every seed alone has the same sign: items are many and seeds few, so that neither says enough alone.
 */
export function judgeSearches(
  suite: SearchSuite,
  units: readonly SearchUnit[],
): SearchVerdict[] {
  const compared = comparisons(suite, units).map(differences);
  const tests = compared.map(({ items }) => signedRankTest(items));
  const ps = tests.map((test) => isNotDefined(test) ? null : test.p);
  const adjusted = holm(ps);
  return compared.map(({ claim, measure, items, seeds }, at) => {
    const isSame = items.length > 0 && items.every((one) => one === 0);
    const interval = bcaInterval(items);
    const difference = items.length === 0 ? null : meanOf(items);
    const agree = seeds.every((one) => one * (difference ?? 0) > 0);
    const p = adjusted[at]!;
    const separated = p !== null && p < LEVEL && agree;
    return {
      claim,
      measure,
      items: items.length,
      difference,
      interval: isNotDefined(interval) ? null : [interval.low, interval.high],
      seeds,
      p: ps[at]!,
      adjusted: p,
      verdict: isSame
        ? "the same"
        : !separated
        ? "not separated"
        : difference! > 0
        ? "yes"
        : "no",
    };
  });
}

/** Differences item by item, seeds averaged, and seed by seed. */
function differences({ claim, measure, ours, theirs, sign }: Compared): {
  claim: string;
  measure: string;
  items: number[];
  seeds: number[];
} {
  const count = Math.min(...[...ours, ...theirs].map(({ length }) => length));
  const whole = Array.from({ length: count }, (_, item) => item).filter((
    item,
  ) => [...ours, ...theirs].every((of) => of[item] !== null));
  const between = (seed: number, item: number): number =>
    sign * (ours[seed]![item]! - theirs[seed]![item]!);
  const each = [...ours.keys()];
  return {
    claim,
    measure,
    items: whole.map((item) => meanOf(each.map((seed) => between(seed, item)))),
    seeds: whole.length === 0
      ? []
      : each.map((seed) => meanOf(whole.map((item) => between(seed, item)))),
  };
}

function comparisons(
  { seeds, arms, random, variants }: SearchSuite,
  units: readonly SearchUnit[],
): Compared[] {
  const networks = units.filter((unit) => unit.kind === "network");
  const adapted = units.filter((unit) => unit.kind === "adapted");
  const guided = units.filter((unit) => unit.kind === "guided");
  const valuesOf = (arm: string, variant: string) =>
    seeds.map((seed) => {
      const all = networks.filter((one) =>
        one.arm === arm && one.seed === seed
      );
      return meanValues(all, variant);
    });
  const quality = (claim: string, ours: string, theirs: string): Compared[] =>
    variants.map((variant) => ({
      claim,
      measure: variant,
      ours: valuesOf(ours, variant),
      theirs: valuesOf(theirs, variant),
      sign: 1,
    }));
  const timed = arms.filter(({ lambda }) => lambda > 0);
  const untimed = arms.filter(({ lambda }) => lambda === 0);
  const armOf = (of: typeof arms, method: string) =>
    of.find((arm) => arm.method === method)!.name;
  return [
    ...quality(
      `the search (${random.beside}) finds better networks than chance does at its latency`,
      random.beside,
      "random",
    ),
    ...quality(
      "the implicit gradient finds better networks than first order, with the term of time",
      armOf(timed, "implicit"),
      armOf(timed, "first"),
    ),
    ...quality(
      "the implicit gradient finds better networks than first order, without it",
      armOf(untimed, "implicit"),
      armOf(untimed, "first"),
    ),
    ...quality(
      "networks found without the term of time are better (implicit)",
      armOf(untimed, "implicit"),
      armOf(timed, "implicit"),
    ),
    ...(["plain", "none"] as const).map((start): Compared => ({
      claim: `with few pairs the meta-initialisation helps, beside ${
        start === "plain" ? "plain pre-training" : "no pre-training"
      }`,
      measure: "loss on unseen patches",
      ours: lossesOf(adapted, seeds, "meta"),
      theirs: lossesOf(adapted, seeds, start),
      sign: -1,
    })),
    guidance("area under the curve", (unit) => unit.areas),
    ...variants.map((variant) =>
      guidance(variant, ({ values }) => values[variant]!)
    ),
  ];

  function guidance(
    measure: string,
    of: (unit: GuidedUnit) => readonly (number | null)[],
  ): Compared {
    const all = (is: boolean) =>
      seeds.map((seed) =>
        of(guided.find((one) => one.guided === is && one.seed === seed)!)
      );
    return {
      claim: "guided by the task, pictures serve it better",
      measure,
      ours: all(true),
      theirs: all(false),
      sign: 1,
    };
  }
}

/** The mean over networks, item by item. */
function meanValues(
  networks: readonly NetworkUnit[],
  variant: string,
): (number | null)[] {
  const all = networks.map(({ values }) => values[variant]!);
  return all[0]!.map((_, item) => {
    const numbers = all.map((of) => of[item]!);
    return numbers.every((one) => one !== null) ? meanOf(numbers) : null;
  });
}

/** Of a start, the patches of all tasks one after the other. */
function lossesOf(
  units: readonly AdaptedUnit[],
  seeds: readonly number[],
  start: AdaptedUnit["start"],
): number[][] {
  return seeds.map((seed) =>
    units.filter((one) => one.start === start && one.seed === seed)
      .flatMap(({ losses }) => losses)
  );
}
