/** Judges a published table of means: each number under the way of saving that explains its row best, and under the authors' own. */
import { type Aggregate, aggregate } from "../table/aggregate.ts";
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
import { comparisonNotes } from "../reproduce/comparison_notes.ts";
import { searchProtocols } from "../reproduce/search_protocols.ts";
import { cellPath } from "../record/cell_key.ts";
import type { ScoredCell } from "../record/record.ts";
import { REFEREE } from "../version/quality_text.ts";
import type { SubsetInfo } from "../version/version_header.ts";
import type { EvidenceFinder } from "./evidence_pool.ts";
import { countStandings, standingOf } from "./standing.ts";
import type {
  Absence,
  Evidence,
  JudgedNumber,
  TableVerdict,
} from "./verdict_report.ts";

/** What of a subset is known. */
export interface KnownSubset {
  readonly info: SubsetInfo;
  /** Why its means cannot be computed; null where every pair has known digests. */
  readonly gap: string | null;
}

/** What a table is judged by. */
export interface MeansJudge {
  readonly finder: EvidenceFinder;
  readonly subsets: ReadonlyMap<string, KnownSubset>;
  /** The authors' own way of saving, by fuser. */
  readonly own: ReadonlyMap<string, string>;
  /** How to get what is absent. */
  readonly how: string;
  variantOf(metric: string): string;
}

/** A verdict on each number of a table. */
export function judgeMeans(
  table: PublishedTable,
  judge: MeansJudge,
): TableVerdict {
  const numbers: JudgedNumber[] = [];
  const absences: Absence[] = [];
  for (const row of table.rows) {
    const judged = judgeRow(table, row, judge);
    numbers.push(...judged.numbers);
    absences.push(...judged.absences);
  }
  const counts = countStandings(numbers);
  return {
    id: table.id,
    label: table.label,
    title: table.title,
    kind: "means",
    citation: table.citation.text,
    numbers,
    absences,
    counts: {
      ...counts,
      "cannot be run here": counts["cannot be run here"] +
        absences.reduce((sum, { numbers }) => sum + numbers, 0),
    },
    own: numbers.filter(({ own }) => own?.standing === "reproduced").length,
    notes: comparisonNotes(table, numbers),
    command: `deno task reproduce --table ${table.id} --search`,
  };
}

interface JudgedRow {
  readonly numbers: readonly JudgedNumber[];
  readonly absences: readonly Absence[];
}

function judgeRow(
  table: PublishedTable,
  row: PublishedRow,
  judge: MeansJudge,
): JudgedRow {
  const printed = table.datasets.filter(({ name }) =>
    row.values[name] !== undefined
  );
  const { fuser } = row;
  const ownProtocol = fuser === null ? undefined : judge.own.get(fuser);
  const absent = (
    dataset: PublishedDataset,
    cause: string,
    how: string,
  ): Absence => ({
    method: row.method,
    dataset: dataset.name,
    numbers: Object.keys(row.values[dataset.name]!).length,
    cause,
    how,
  });
  if (fuser === null || ownProtocol === undefined) {
    return {
      numbers: [],
      absences: printed.map((dataset) =>
        absent(
          dataset,
          row.note ??
            "no released weights of this method are among the models here",
          "add the network: docs/ADDING_A_FUSER.md",
        )
      ),
    };
  }
  const absences: Absence[] = [];
  const found = new Map<string, ScoredCell>();
  const evidence = new Map<string, Evidence>();
  const open: { dataset: PublishedDataset; info: SubsetInfo }[] = [];
  for (const dataset of printed) {
    const known = dataset.subset === null
      ? undefined
      : judge.subsets.get(dataset.subset);
    if (known === undefined || known.gap !== null) {
      absences.push(
        absent(
          dataset,
          known?.gap ?? dataset.evidence,
          known === undefined
            ? "pin its pairs: docs/ADDING_A_DATASET.md"
            : `deno task bench --datasets ${dataset.subset} --allow-unpinned`,
        ),
      );
      continue;
    }
    const protocols: readonly string[] = [
      ...new Set([ownProtocol, ...judge.finder.protocolsOf(fuser)]),
    ];
    const reasons: string[] = [];
    for (const protocol of protocols) {
      const weighed = judge.finder.weigh(fuser, protocol, known.info);
      if ("absence" in weighed) {
        if (protocol === ownProtocol) reasons.push(weighed.absence);
        continue;
      }
      for (const record of weighed.records) found.set(cellPath(record), record);
      evidence.set(keyOf(protocol, known.info.name), weighed.evidence);
    }
    const isHere = protocols.some((protocol) =>
      evidence.has(keyOf(protocol, known.info.name))
    );
    if (isHere) open.push({ dataset, info: known.info });
    else absences.push(absent(dataset, reasons.join("; "), judge.how));
  }
  if (open.length === 0) return { numbers: [], absences };
  const aggregates = aggregate(
    [...found.values()],
    open.map(({ info }) => info),
  );
  return {
    numbers: compareRow({
      table,
      row,
      fuser,
      ownProtocol,
      open: open.map(({ dataset }) => dataset),
      aggregates,
      evidence,
    }, judge),
    absences,
  };
}

function compareRow(
  { table, row, fuser, ownProtocol, open, aggregates, evidence }: {
    readonly table: PublishedTable;
    readonly row: PublishedRow;
    readonly fuser: string;
    readonly ownProtocol: string;
    readonly open: readonly PublishedDataset[];
    readonly aggregates: readonly Aggregate[];
    readonly evidence: ReadonlyMap<string, Evidence>;
  },
  { variantOf }: MeansJudge,
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
    evidence.has(keyOf(protocol, subset));
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
      evidence: evidence.get(keyOf(protocol, subset))!,
      cause: standing === "reproduced"
        ? null
        : causeOf(table, row.method, cell),
    };
  });
}

function keyOf(protocol: string, subset: string): string {
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
