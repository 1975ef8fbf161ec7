/** The numbers of a row beside ours: under what explains most of them, and under the authors' own way of saving. */
import type { Aggregate } from "../table/aggregate.ts";
import { findFinding } from "../published/finding.ts";
import type {
  PublishedDataset,
  PublishedRow,
  PublishedTable,
} from "../published/published_schema.ts";
import {
  type ComparedCell,
  comparePublished,
} from "../reproduce/compare_published.ts";
import { searchProtocols } from "../reproduce/search_protocols.ts";
import { REFEREE } from "../version/quality_text.ts";
import { standingOf } from "./standing.ts";
import type { Evidence, JudgedNumber } from "./verdict_report.ts";

/** A row and the means that there is evidence of. */
export interface RowMeans {
  readonly table: PublishedTable;
  readonly row: PublishedRow;
  readonly fuser: string;
  readonly ownProtocol: string;
  readonly open: readonly PublishedDataset[];
  readonly aggregates: readonly Aggregate[];
  readonly evidence: ReadonlyMap<string, Evidence>;
}

/** A judgement for each number of the row, in the order of the data sets. */
export function compareRow(
  { table, row, fuser, ownProtocol, open, aggregates, evidence }: RowMeans,
  variantOf: (metric: string) => string,
): JudgedNumber[] {
  const part = { ...table, rows: [row], datasets: [...open] };
  const search = searchProtocols({
    table: part,
    aggregates,
    backend: REFEREE,
    variantOf,
    model: fuser,
  });
  // Of protocols that explain as much, the authors' own.
  const order = [
    ...search.best.filter((protocol) => protocol === ownProtocol),
    ...search.best,
    ownProtocol,
    ...search.candidates.map(({ protocol }) => protocol),
  ];
  const isThere = (protocol: string, subset: string): boolean =>
    evidence.has(evidenceKey(protocol, subset));
  const under = new Map(
    [...new Set(order)].map((protocol) => [
      protocol,
      comparePublished({
        table: part,
        aggregates,
        backend: REFEREE,
        protocols: new Map([[fuser, protocol]]),
        variantOf,
      }),
    ]),
  );
  return under.get(ownProtocol)!.map((ownCell, at): JudgedNumber => {
    const subset = ownCell.subset!;
    const protocol = order.find((one) => isThere(one, subset))!;
    const cell = under.get(protocol)![at]!;
    const standing = standingOf(cell.verdict);
    return {
      method: row.method,
      fuser,
      dataset: cell.dataset,
      subset,
      metric: cell.metric,
      printed: cell.printed,
      standing,
      ours: cell.ours,
      protocol,
      own: isThere(ownProtocol, subset)
        ? {
          standing: standingOf(ownCell.verdict),
          ours: ownCell.ours,
          protocol: ownProtocol,
        }
        : null,
      evidence: evidence.get(evidenceKey(protocol, subset))!,
      cause: standing === "reproduced"
        ? null
        : causeOf(table, row.method, cell),
    };
  });
}

/** What evidence is known by. */
export function evidenceKey(protocol: string, subset: string): string {
  return JSON.stringify([protocol, subset]);
}

function causeOf(
  table: PublishedTable,
  method: string,
  { dataset, metric, verdict, protocol }: ComparedCell,
): string {
  if (
    verdict === "failed" || verdict === "undefined" || verdict === "not finite"
  ) {
    return `ours is ${verdict} on every pair`;
  }
  const finding = findFinding(table.findings, {
    method,
    dataset,
    metric,
    protocol: protocol!,
  });
  if (finding === null) return "not known";
  return finding.known === "explained"
    ? finding.cause
    : `${
      finding.known === "suspected" ? "suspected" : "not known"
    }: ${finding.cause}`;
}
