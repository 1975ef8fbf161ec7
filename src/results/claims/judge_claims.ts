/** Judges the claims of a paper: paired differences of the values that both sides have, Holm over all of its claims. */
import { holm } from "../../statistics/family/holm.ts";
import { pairedDifferences } from "../../statistics/paired/paired_differences.ts";
import { meanOf } from "../../statistics/sample/mean_of.ts";
import { isSignificant, SIGNIFICANCE } from "../doubt/compare_rows.ts";
import type { ClaimedOrder, ClaimFamily } from "../published/claims_schema.ts";
import type { PublishedTable } from "../published/published_schema.ts";
import { claimVerdict } from "./claim_verdict.ts";
import type { JudgedClaim } from "./judged_claim.ts";
import { testClaim } from "./test_claim.ts";

/** The values of one side of a claim, or why there are none. */
export type SideValues =
  | {
    /** One list a fuser, each with a value for every pair of the subset, null where it has none. */
    readonly values: readonly (readonly (number | null)[])[];
    /** What the values are of and where they are from, such as `sdnet (signed-stretch)`. */
    readonly of: string;
  }
  | { readonly absence: string };

/** Where values are found. */
export interface ClaimValues {
  readonly tables: ReadonlyMap<string, PublishedTable>;
  valuesOf(wanted: WantedValues): SideValues;
}

/** What the values of one side are of. */
export interface WantedValues {
  readonly fusers: readonly string[];
  /** The table that the claim is read from; null where there is none. */
  readonly table: string | null;
  readonly subset: string;
  /** As the profile's columns are headed. */
  readonly metric: string;
  readonly profile: string;
}

/** A judgement for each claim and subset, in the order of the family. */
export function judgeClaims(
  family: ClaimFamily,
  source: ClaimValues,
): JudgedClaim[] {
  const drafts = family.claims.flatMap((order) =>
    order.metrics.flatMap((metric) => {
      const place = placeOf(order, source.tables);
      return place.subsets.map((subset) =>
        draft(family, { ...order, metric, subset, why: place.why }, source)
      );
    })
  );
  const adjusted = holm(drafts.map(({ test }) => test?.p ?? null));
  return drafts.map((one, at): JudgedClaim => {
    if (one.test === null) {
      return { ...one, adjusted: null, verdict: "cannot be run here" };
    }
    const p = adjusted[at]!;
    const { side } = one.test;
    return {
      ...one,
      adjusted: p,
      verdict: claimVerdict(side, p, SIGNIFICANCE),
      cause: isSignificant(p) && side === 0 ? CONTRADICTION : one.cause,
    };
  });
}

const CONTRADICTION =
  "the mean difference and the ranks point to different sides";

type Draft = Omit<JudgedClaim, "adjusted" | "verdict">;

function placeOf(
  { table, dataset, on }: ClaimedOrder,
  tables: ClaimValues["tables"],
): { subsets: readonly (string | null)[]; why: string } {
  if (on !== undefined) return { subsets: on, why: "" };
  const found = tables.get(table ?? "")?.datasets.find(({ name }) =>
    name === dataset
  );
  return {
    subsets: [found?.subset ?? null],
    why: found?.evidence ?? "no data set is named",
  };
}

function draft(
  { profile, unit }: ClaimFamily,
  { table, dataset, higher, lower, metric, subset, why }: ClaimedOrder & {
    readonly metric: string;
    readonly subset: string | null;
    readonly why: string;
  },
  { tables, valuesOf }: ClaimValues,
): Draft {
  const printed = tables.get(table ?? "");
  const about = {
    table: table ?? null,
    claim: `${nameOf(higher)} has more ${metric} than ${nameOf(lower)}`,
    metric,
    printed: printed === undefined || dataset === undefined
      ? null
      : [higher, lower].map((side) =>
        rowOf(printed, side)?.values[dataset]?.[metric] ?? "–"
      ).join(" > "),
    subset,
  };
  const none = (cause: string): Draft => ({
    ...about,
    of: null,
    test: null,
    cause,
  });
  if (subset === null) return none(why);
  const isRetrained = unit === "seeds";
  const [more, less] = [higher, lower].map((side): SideValues => {
    const fusers = fusersOf(printed, side, isRetrained);
    return fusers.length === 0
      ? { absence: `there is no network of ${nameOf(side)} here` }
      : valuesOf({ fusers, table: about.table, subset, metric, profile });
  }) as [SideValues, SideValues];
  if ("absence" in more) return none(more.absence);
  if ("absence" in less) return none(less.absence);
  const { differences } = pairedDifferences(
    drawn(more.values, unit),
    drawn(less.values, unit),
  );
  if (differences.length === 0) return none("no pair has both values");
  const test = testClaim(differences, unit);
  return {
    ...about,
    of: `${more.of} against ${less.of}`,
    test,
    cause: test.reason,
  };
}

/** What is paired: for each seed the mean over pairs, or for each pair the mean over fusers. */
function drawn(
  values: readonly (readonly (number | null)[])[],
  unit: ClaimFamily["unit"],
): (number | null)[] {
  const mean = (all: readonly (number | null)[]): number | null =>
    all.some((one) => one === null) ? null : meanOf(all as number[]);
  return unit === "seeds"
    ? values.map(mean)
    : (values[0] ?? []).map((_, pair) => mean(values.map((one) => one[pair]!)));
}

function rowOf(
  table: PublishedTable,
  side: ClaimedOrder["higher"],
): PublishedTable["rows"][number] | undefined {
  return table.rows.find(({ method }) => method === side);
}

function fusersOf(
  table: PublishedTable | undefined,
  side: ClaimedOrder["higher"],
  isRetrained: boolean,
): readonly string[] {
  if (typeof side !== "string") return side;
  const row = table && rowOf(table, side);
  if (isRetrained) return row?.retrained ?? [];
  return row?.fuser === null || row === undefined ? [] : [row.fuser];
}

function nameOf(side: ClaimedOrder["higher"]): string {
  return typeof side === "string"
    ? side
    : side.length === 1
    ? side[0]!
    : `${side[0]} and ${side.length - 1} more seeds`;
}
