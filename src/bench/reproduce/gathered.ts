/** What a reproduction gathers on its way: computed cells, recorded ones, and what went wrong. */
import { cellPath } from "../../results/record/cell_key.ts";
import type { CellRecord, ScoredCell } from "../../results/record/record.ts";
import type {
  EvidencePool,
  RecordedVersion,
} from "../../results/verdict/evidence_pool.ts";
import type { SuiteRun } from "../run_suite.ts";
import type { Selection } from "../suite/select_cells.ts";
import type { Suite } from "../suite/suite.ts";

/** A run, and what failed in it, a line each. */
export interface TriedRun extends SuiteRun {
  readonly failures: readonly string[];
}

/**
 * Runs the selected cells of a suite, exports not held to their pins; finished cells are read.
 *
 * @param variants ids of the metric variants to compute; those of the suite's profiles unless told
 */
export type RunCells = (
  suite: Suite,
  selection: Selection,
  variants?: readonly string[],
) => Promise<TriedRun>;

/** Gathers. */
export interface Gathered {
  readonly pool: () => EvidencePool;
  readonly failures: readonly string[];
  /** Runs, and keeps what came. */
  run: RunCells;
  record(version: RecordedVersion): void;
  drift(paths: Iterable<string>): void;
  /** Does something; its error becomes a failure, but for an interruption, which is thrown. */
  attempt(what: string, action: () => Promise<unknown>): Promise<void>;
}

/** Nothing yet. */
export function gatherRuns(run: RunCells): Gathered {
  const recomputed = new Map<string, ScoredCell>();
  const versions: RecordedVersion[] = [];
  const drifted = new Set<string>();
  const failures: string[] = [];
  const keep = (record: CellRecord): void => {
    const path = cellPath(record);
    const values = { ...recomputed.get(path)?.values, ...record.values };
    recomputed.set(path, { ...record, values });
  };
  return {
    pool: () => ({ recomputed: [...recomputed.values()], versions, drifted }),
    failures,
    async run(...wanted): Promise<TriedRun> {
      const done = await run(...wanted);
      done.records.forEach(keep);
      failures.push(...done.failures);
      return done;
    },
    record: (version) => void versions.push(version),
    drift: (paths) => {
      for (const path of paths) drifted.add(path);
    },
    async attempt(what, action): Promise<void> {
      try {
        await action();
      } catch (error) {
        failures.push(`${what}: ${reasonFrom(error)}`);
      }
    },
  };
}

/**
 * What an error says, in one line.
 *
 * @throws {DOMException} the error itself, if it is an interruption
 */
export function reasonFrom(error: unknown): string {
  if (error instanceof DOMException && error.name === "AbortError") throw error;
  return (error instanceof Error ? error.message : String(error))
    .replaceAll(/\s*\n\s*/g, " ");
}
