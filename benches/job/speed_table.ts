/** Both sides of the job in one table: seconds, peak memory and their ratios. */
import type { Table, TableCell } from "../../src/results/table/table.ts";
import { durationCell } from "../measure/duration_cell.ts";
import { ratioCell } from "../measure/ratio_cell.ts";
import type { ReleasedRun } from "./run_released.ts";
import type { Measured } from "./stopwatch.ts";
import { wholeFromPart } from "./whole_from_part.ts";

/** What was measured. */
export interface JobTimes {
  /** Runs of ours with nothing kept. */
  readonly fresh: readonly Measured[];
  /** Runs of ours with every cell kept. */
  readonly again: readonly Measured[];
  readonly released: ReleasedRun;
  /** Pixels of the pairs the released scripts were given over those of all pairs, in (0, 1]. */
  readonly share: number;
}

const NONE: TableCell = { kind: "missing", counts: null };

/** Seconds unless a row says otherwise; several runs are their median and, in brackets, the 5th and 95th percentile. */
export function speedTable(title: string, times: JobTimes): Table {
  const { fresh, again, released, share } = times;
  const { whole, stages } = wholeFromPart({
    whole: released.measured.seconds,
    stages: released.stages,
  }, share);
  const processor = wholeFromPart({
    whole: released.measured.processorSeconds,
    stages: released.processorStages,
  }, share).whole;
  const seconds = fresh.map((run) => run.seconds);
  const ourProcessor = fresh.map((run) => run.processorSeconds);
  const first = fresh.flatMap(({ firstSeconds }) => firstSeconds ?? []);
  const memory = fresh.map(mebibytes);
  const theirMemory = mebibytes(released.measured);
  const row = (label: string, ...cells: TableCell[]) => ({ label, cells });
  return {
    title,
    rowHeading: "",
    columns: [
      { id: "ours", label: "ours", better: null, digits: 2 },
      { id: "released", label: "released scripts", better: null, digits: 2 },
      { id: "ratio", label: "released / ours", better: null, digits: 2 },
    ],
    rows: [
      row(
        "whole job, s",
        durationCell(seconds),
        durationCell([whole]),
        ratioCell([whole], seconds),
      ),
      row(
        "processor time, s",
        durationCell(ourProcessor),
        durationCell([processor]),
        ratioCell([processor], ourProcessor),
      ),
      row(
        "peak memory, MiB",
        durationCell(memory),
        durationCell([theirMemory]),
        ratioCell([theirMemory], memory),
      ),
      row("from cold to the first result, s", durationCell(first), NONE, NONE),
      row("  imports, s", NONE, durationCell([released.start]), NONE),
      ...Object.entries(stages).map(([name, spent]) =>
        row(`  ${STAGES[name] ?? name}, s`, NONE, durationCell([spent]), NONE)
      ),
      row(
        "once more with all cells kept, s",
        durationCell(again.map((run) => run.seconds)),
        NONE,
        NONE,
      ),
    ],
    notes: [],
  };
}

const STAGES: Readonly<Record<string, string>> = {
  student: "student: test_student.py",
  rules: "average, maximum: NumPy",
  evaluator: "evaluator, three images a pair",
};

function mebibytes({ peakBytes }: Measured): number {
  return peakBytes / 2 ** 20;
}
