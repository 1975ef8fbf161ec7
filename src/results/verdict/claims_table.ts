/** Claims and what became of them, a row each. */
import { CLAIM_VERDICTS } from "../claims/claim_verdict.ts";
import type { JudgedClaim } from "../claims/judged_claim.ts";
import type { Table } from "../table/table.ts";
import { textTable } from "../table/text_table.ts";
import type { ClaimsVerdict } from "./verdict_report.ts";

/** The table of one family. */
export function claimsTable(
  { title, source, unit, claims }: ClaimsVerdict,
): Table {
  return textTable({
    title: `Claims of ${title}`,
    rowHeading: "claim",
    heads: [
      "printed",
      "judged on",
      "mean difference",
      "p",
      "after Holm",
      "verdict",
      "why",
    ],
    rows: claims.map((one) => [
      one.claim,
      one.printed ?? "–",
      one.test === null
        ? one.subset ?? "–"
        : `${one.test.count} ${unit}, ${one.subset}: ${one.of}`,
      one.test === null ? "–" : signed(one.test.mean),
      probability(one.test?.p ?? null),
      probability(one.adjusted),
      one.verdict,
      one.cause ?? "",
    ]),
    notes: [source, ruleOf(claims, unit)],
  });
}

/** Such as `9 hold, 2 contradicted, 5 not separated`. */
export function claimCounts(claims: readonly JudgedClaim[]): string {
  return CLAIM_VERDICTS.map((verdict) => ({
    verdict,
    count: claims.filter((one) => one.verdict === verdict).length,
  })).filter(({ count }) => count > 0).map(({ verdict, count }) =>
    `${count} ${verdict === "holds" && count > 1 ? "hold" : verdict}`
  ).join(", ");
}

function ruleOf(
  claims: readonly JudgedClaim[],
  unit: ClaimsVerdict["unit"],
): string {
  const tested = claims.filter(({ test }) => test !== null && test.p !== null);
  const test = unit === "pairs"
    ? "Wilcoxon's signed ranks"
    : "exact sign flips";
  const rule =
    `Paired over ${unit}, ${test}, two-sided at 5 % after Holm over ${tested.length} tests.`;
  const fewest = Math.max(0, ...tested.map(({ test }) => test!.count));
  const least = 2 / 2 ** fewest;
  return unit === "seeds" && tested.length > 0 && least >= 0.05
    ? `${rule} ${fewest} seeds cannot give a p below ${least}, so nothing can be separated: only more seeds would tell.`
    : rule;
}

function signed(value: number): string {
  const text = Math.abs(value).toPrecision(3);
  return `${value < 0 ? "−" : "+"}${text}`;
}

function probability(p: number | null): string {
  return p === null ? "–" : p < 0.0001 ? "<0.0001" : p.toFixed(4);
}
