/** The protocols of a search side by side, and below them what the best ones leave unexplained. */

import type { PublishedTable } from "../published/published_schema.ts";
import { rankRows } from "../table/rank_rows.ts";
import {
  type Column,
  numberCell,
  type Table,
  type TableCell,
} from "../table/table.ts";
import type {
  ProtocolCandidate,
  ProtocolSearch,
  RemainingCell,
} from "./search_protocols.ts";
import { VERDICTS } from "./verdict.ts";

/** One row per protocol, the best explanation first. */
export function searchTable(
  table: PublishedTable,
  search: ProtocolSearch,
): Table {
  return rankRows({
    title: `Protocols that explain ${search.model} in ${table.title}`,
    rowHeading: "protocol",
    columns: [
      ...VERDICTS.map((verdict): Column => ({
        id: verdict,
        label: verdict,
        better: verdict === "reproduced" ? "higher" : null,
        digits: 0,
      })),
      { id: "deviation", label: "mean |%|", better: "lower", digits: 2 },
    ],
    rows: search.candidates.map((candidate) => ({
      label: candidate.protocol,
      cells: [
        ...VERDICTS.map((verdict) => number(candidate.counts[verdict])),
        number(candidate.deviation === null ? null : candidate.deviation * 100),
      ],
    })),
    notes: [bestNote(search), ...datasetNotes(search), ...leftNotes(search)],
  });
}

function bestNote({ best, candidates }: ProtocolSearch): string {
  if (best.length === 0) return "No protocol reproduces a printed number.";
  const counts = candidates.find(({ protocol }) => protocol === best[0])
    ?.counts;
  return `${best.join(" and ")} ${
    best.length > 1 ? "tie: each reproduces" : "reproduces the most:"
  } ${counts?.reproduced ?? 0} printed ${
    counts?.reproduced === 1 ? "number" : "numbers"
  }.`;
}

function datasetNotes({ best, bestByDataset }: ProtocolSearch): string[] {
  return [...bestByDataset].flatMap(([dataset, names]) =>
    names.length === 0 || names.join() === best.join()
      ? []
      : [`On ${dataset} by itself: ${names.join(" and ")}.`]
  );
}

function leftNotes({ best, candidates }: ProtocolSearch): string[] {
  const shown = best.length > 0 ? best : candidates.slice(0, 1).map(
    ({ protocol }) => protocol,
  );
  return candidates.filter(({ protocol }) => shown.includes(protocol))
    .flatMap((candidate) =>
      candidate.remaining.map((left) => leftNote(candidate, left))
    );
}

function leftNote(
  { protocol }: ProtocolCandidate,
  { cell, reproducedBy, nearest }: RemainingCell,
): string {
  const { dataset, metric, printed, ours, relative, verdict } = cell;
  const digits = (printed.split(".")[1] ?? "").length + 2;
  const value = ours === null
    ? verdict
    : `ours ${ours.toFixed(digits)}${
      relative === null ? "" : ` (${signed(relative * 100)} %)`
    }`;
  const elsewhere = reproducedBy.length > 0
    ? `reproduced by ${reproducedBy.join(", ")}`
    : nearest === null || nearest.ours === null
    ? "reproduced by none"
    : nearest.protocol === protocol
    ? "reproduced by none, nearest here"
    : `reproduced by none, nearest ${
      nearest.ours.toFixed(digits)
    } by ${nearest.protocol}`;
  return `${protocol} leaves ${dataset} ${metric}: printed ${printed}, ${value}; ${elsewhere}.`;
}

function signed(value: number): string {
  return `${value < 0 ? "" : "+"}${value.toFixed(1)}`;
}

function number(value: number | null): TableCell {
  return value === null ? { kind: "missing", counts: null } : numberCell(value);
}
