/** Judges one row of a published table: what of it there is evidence of, and what not and why. */
import { aggregate } from "../table/aggregate.ts";
import type {
  PublishedDataset,
  PublishedRow,
  PublishedTable,
} from "../published/published_schema.ts";
import { cellPath } from "../record/cell_key.ts";
import type { ScoredCell } from "../record/record.ts";
import type { SubsetInfo } from "../version/version_header.ts";
import { compareRow, evidenceKey } from "./compare_row.ts";
import type { EvidenceFinder } from "./evidence_pool.ts";
import type { Absence, Evidence, JudgedNumber } from "./verdict_report.ts";

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

/** What became of the numbers of a row. */
export interface JudgedRow {
  readonly numbers: readonly JudgedNumber[];
  readonly absences: readonly Absence[];
}

/** Judges a row on each data set of the table. */
export function judgeRow(
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
      evidence.set(evidenceKey(protocol, known.info.name), weighed.evidence);
    }
    const isHere = protocols.some((protocol) =>
      evidence.has(evidenceKey(protocol, known.info.name))
    );
    if (isHere) open.push({ dataset, info: known.info });
    else {absences.push(absent(
        dataset,
        reasons.join("; "),
        `${judge.how}, then \`deno task reproduce --table ${table.id}\``,
      ));}
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
    }, judge.variantOf),
    absences,
  };
}
