import type { ComparableRecord } from "../../src/results/record/record.ts";
import type { JobFolder, PairFiles } from "./job_folder.ts";
import { ourJob } from "./run_ours.ts";
import { runReleased } from "./run_released.ts";
import type { JobTimes } from "./speed_table.ts";
import { type Measured, openStopwatch } from "./stopwatch.ts";

/** How the job is measured. */
export interface JobOptions {
  readonly python: string;
  /** The pairs the released scripts are given. */
  readonly pairs: readonly PairFiles[];
  /** Processor cores for either side. */
  readonly cores: number;
  /** Runs of ours with every cell kept. */
  readonly cachedRuns: number;
  /** Called with what is about to be measured. */
  onStep(what: string): void;
}

/** Measures ours, theirs, and ours again, so that a machine that slows down is seen to. */
export async function measureJob(
  folder: JobFolder,
  { python, pairs, cores, cachedRuns, onStep }: JobOptions,
): Promise<JobTimes & { records: readonly ComparableRecord[] }> {
  const all = folder.lists.flat();
  await using stopwatch = openStopwatch(python, cores);
  const ours = ourJob(stopwatch, folder, cores);
  onStep(`ours, all ${all.length} pairs`);
  const before = await ours.fresh();
  onStep(`released scripts, ${pairs.length} pairs`);
  const released = await runReleased(stopwatch, python, folder, pairs);
  onStep(`ours, all ${all.length} pairs, once more`);
  const after = await ours.fresh();
  onStep("ours, every cell kept");
  const again: Measured[] = [];
  for (let i = 0; i < cachedRuns; i++) again.push(await ours.again());
  return {
    fresh: [before, after],
    again,
    released,
    share: pixels(pairs) / pixels(all),
    records: await ours.records(),
  };
}

function pixels(pairs: readonly PairFiles[]): number {
  return pairs.reduce((sum, pair) => sum + pair.pixels, 0);
}
