/** The job as the released Python scripts do it. */
import type { MetricValue } from "../../src/results/record/metric_value.ts";
import { programPath } from "../python/converse.ts";
import type { JobFolder, PairFiles } from "./job_folder.ts";
import type { Measured, Stopwatch } from "./stopwatch.ts";

/** Seconds of each stage. */
type Stages = Readonly<Record<"student" | "rules" | "evaluator", number>>;

/** What the released scripts found, and how long each stage took. */
export interface ReleasedRun {
  readonly measured: Measured;
  /** Until the first picture is read: the interpreter's own start is not in it. */
  readonly start: number;
  /** By the clock. */
  readonly stages: Stages;
  /** Of processor time, all threads together. */
  readonly processorStages: Stages;
  readonly values: readonly {
    readonly fuser: "student" | "average" | "maximum";
    /** `dataset/pair`. */
    readonly pair: string;
    readonly values: Readonly<Record<string, MetricValue>>;
  }[];
  readonly versions: Readonly<Record<string, string | number>>;
}

/** Runs them on these pairs. */
export async function runReleased(
  stopwatch: Stopwatch,
  python: string,
  folder: Pick<JobFolder, "path" | "weights" | "sources">,
  pairs: readonly PairFiles[],
): Promise<ReleasedRun> {
  const { path, weights, sources } = folder;
  const own = `${path}/released`;
  await Deno.mkdir(own, { recursive: true });
  const measured = await stopwatch.measure({
    argv: [python, "-B", programPath("released_job.py")],
    cwd: own,
    env: {},
    input: JSON.stringify({ folder: own, weights, sources, pairs }),
    results: null,
  });
  const found = JSON.parse(measured.stdout) as Omit<ReleasedRun, "measured">;
  return { measured, ...found };
}
