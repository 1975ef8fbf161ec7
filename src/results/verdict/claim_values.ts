/**
 * The values that claims are judged by: of the same cells as the numbers of the tables, under the same way of saving; pairs that
 * share a picture are one.
 */
import type {
  ClaimValues,
  SideValues,
  WantedValues,
} from "../claims/judge_claims.ts";
import { aggregate } from "../table/aggregate.ts";
import type { EvidenceFinder } from "./evidence_pool.ts";
import type { KnownSubset } from "./judge_row.ts";
import type { TableVerdict } from "./verdict_report.ts";

/** Where values are found. */
export interface ClaimEvidence {
  readonly finder: EvidenceFinder;
  readonly subsets: ReadonlyMap<string, KnownSubset>;
  readonly verdicts: readonly TableVerdict[];
  /** The authors' own way of saving, by fuser. */
  readonly own: ReadonlyMap<string, string>;
  variantOf(metric: string, profile: string): string;
}

/** Finds the values of one side of a claim. */
export function claimValues(evidence: ClaimEvidence): ClaimValues["valuesOf"] {
  return (wanted) => {
    const known = evidence.subsets.get(wanted.subset);
    if (known === undefined) {
      return { absence: `there is no subset ${wanted.subset} here` };
    }
    if (known.gap !== null) return { absence: known.gap };
    const values: (readonly (number | null)[])[] = [];
    const protocols = new Set<string>();
    for (const fuser of wanted.fusers) {
      const protocol = protocolOf(fuser, wanted, evidence);
      const found = valuesOf(fuser, protocol, known, wanted, evidence);
      if ("absence" in found) return found;
      values.push(found.values);
      protocols.add(protocol);
    }
    return {
      values,
      of: `${nameOf(wanted.fusers)} (${[...protocols].join(", ")})`,
    };
  };
}

/** That by which the number of the claim's table stands; else the authors' own. */
function protocolOf(
  fuser: string,
  { table, subset }: WantedValues,
  { verdicts, own }: ClaimEvidence,
): string {
  const number = verdicts.find(({ id }) => id === table)?.numbers.find((one) =>
    one.fuser === fuser && one.subset === subset
  );
  return number?.protocol ?? own.get(fuser) ?? "";
}

function valuesOf(
  fuser: string,
  protocol: string,
  { info }: KnownSubset,
  { metric, profile }: WantedValues,
  { finder, variantOf }: ClaimEvidence,
):
  | { readonly values: readonly (number | null)[] }
  | Extract<SideValues, { absence: string }> {
  const weighed = finder.weigh(fuser, protocol, info);
  if ("absence" in weighed) return weighed;
  const [row] = aggregate(weighed.records, [info]);
  const values = row?.samples.get(variantOf(metric, profile));
  return values === undefined
    ? { absence: `${fuser} has no ${metric} on ${info.name}` }
    : { values };
}

function nameOf(fusers: readonly string[]): string {
  return fusers.length === 1
    ? fusers[0]!
    : `${fusers[0]} and ${fusers.length - 1} more`;
}
