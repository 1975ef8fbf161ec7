/**
 * Which way of saving the fused images explains a printed row. Networks run once, protocols are cheap: every protocol a
 * model was run under is a candidate, and the printed cells decide between them.
 */

import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import {
  type ComparedCell,
  comparePublished,
  type Comparison,
} from "./compare_published.ts";
import { countVerdicts, type VerdictCounts } from "./count_verdicts.ts";

/** A printed cell that a protocol does not reproduce. */
export interface RemainingCell {
  readonly cell: ComparedCell;
  /** The other protocols that do reproduce it; where there is none, a misprint is among the explanations. */
  readonly reproducedBy: readonly string[];
  /** The cell of whatever protocol comes nearest; null where no protocol has a complete mean. */
  readonly nearest: ComparedCell | null;
}

/** One protocol and what it explains. */
export interface ProtocolCandidate {
  readonly protocol: string;
  readonly cells: readonly ComparedCell[];
  readonly counts: VerdictCounts;
  /** Mean magnitude of the relative differences of complete cells; null where there is none. */
  readonly deviation: number | null;
  readonly remaining: readonly RemainingCell[];
}

/** What the protocols of one model explain of its printed row. */
export interface ProtocolSearch {
  readonly model: string;
  /** Most reproduced cells first, then most within 2 %, then smallest deviation, then by name. */
  readonly candidates: readonly ProtocolCandidate[];
  /** The protocols that reproduce the most cells: several are a tie, and none means that nothing is reproduced. */
  readonly best: readonly string[];
  /** The same for every data set of the table by itself. */
  readonly bestByDataset: ReadonlyMap<string, readonly string[]>;
}

/** Judges the rows of `model` under each protocol that `aggregates` have of it. */
export function searchProtocols(
  { table, aggregates, backend, variantOf, model }:
    & Omit<Comparison, "protocols">
    & {
      readonly model: string;
    },
): ProtocolSearch {
  const own = aggregates.filter((one) =>
    one.model === model && one.backend === backend
  );
  const rows = table.rows.filter(({ fuser }) => fuser === model);
  const compared = [...new Set(own.map(({ protocol }) => protocol))]
    .sort(codeUnitOrder).map((protocol): Tried => ({
      protocol,
      cells: comparePublished({
        table: { ...table, rows },
        aggregates: own,
        backend,
        variantOf,
        protocols: new Map([[model, protocol]]),
      }),
    }));
  const candidates = compared.map((one): ProtocolCandidate => ({
    ...one,
    counts: countVerdicts(one.cells),
    deviation: deviation(one.cells),
    remaining: remaining(one, compared),
  })).sort(byExplained);
  return {
    model,
    candidates,
    best: bestOf(compared),
    bestByDataset: new Map(
      table.datasets.map(({ name }) => [
        name,
        bestOf(compared.map(({ protocol, cells }) => ({
          protocol,
          cells: cells.filter(({ dataset }) => dataset === name),
        }))),
      ]),
    ),
  };
}

interface Tried {
  readonly protocol: string;
  readonly cells: readonly ComparedCell[];
}

function byExplained(a: ProtocolCandidate, b: ProtocolCandidate): number {
  return b.counts.reproduced - a.counts.reproduced ||
    b.counts["within 2 %"] - a.counts["within 2 %"] ||
    (a.deviation ?? Infinity) - (b.deviation ?? Infinity) ||
    codeUnitOrder(a.protocol, b.protocol);
}

function bestOf(tried: readonly Tried[]): string[] {
  const counts = tried.map(({ cells }) => countVerdicts(cells).reproduced);
  const most = Math.max(0, ...counts);
  return tried.filter((_, at) => most > 0 && counts[at] === most)
    .map(({ protocol }) => protocol);
}

function remaining(
  one: Tried,
  compared: readonly Tried[],
): RemainingCell[] {
  return one.cells.flatMap((cell, at) => {
    if (cell.verdict === "reproduced" || cell.subset === null) return [];
    const same = compared.flatMap(({ cells }) => cells[at] ?? []);
    return [{
      cell,
      reproducedBy: same.flatMap(({ verdict, protocol }) =>
        verdict === "reproduced" && protocol !== null ? [protocol] : []
      ),
      nearest: same.filter(isComplete).toSorted((a, b) =>
        distance(a) - distance(b)
      )[0] ?? null,
    }];
  });
}

function deviation(cells: readonly ComparedCell[]): number | null {
  const parts = cells.filter(isComplete).flatMap(({ relative }) =>
    relative === null ? [] : [Math.abs(relative)]
  );
  return parts.length === 0
    ? null
    : parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

function isComplete({ verdict, difference }: ComparedCell): boolean {
  return difference !== null && verdict !== "incomplete";
}

function distance({ difference }: ComparedCell): number {
  return Math.abs(difference ?? Infinity);
}
