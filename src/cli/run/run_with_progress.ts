import { type CellCache, openCellCache } from "../../bench/cell/cell_cache.ts";
import type { Guest } from "../../bench/guest/guest.ts";
import { runSuite, type SuiteRun } from "../../bench/run_suite.ts";
import { selectCells, type Selection } from "../../bench/suite/select_cells.ts";
import type { Suite } from "../../bench/suite/suite.ts";
import { defaultCatalog } from "../../datasets/default_catalog.ts";
import { defaultModels } from "../../models/default_models.ts";
import { asked } from "../flags/asked.ts";
import type { Environment } from "./environment.ts";
import { interruptible } from "./interruptible.ts";
import { memoryNote } from "../output/memory_note.ts";
import { type Progress, startProgress } from "../output/progress.ts";
import { say } from "../output/say.ts";
import { workerCount } from "../flags/worker_count.ts";

/** A run estimated at more than this is announced. */
const LONG_SECONDS = 90;

/** How a suite is run from the command line. */
export interface RunSettings {
  readonly environment: Environment;
  /** Where finished cells are kept, or the folder below the cache. */
  readonly cells: string | CellCache;
  readonly verify: boolean;
  readonly jobs: number | undefined;
  /** Seconds that a network may take for a pair. */
  readonly timeLimit: number | undefined;
  readonly quiet: boolean;
  /** The one of the suite's fusers that its user brings. */
  readonly guest?: Guest;
}

/**
 * Runs a suite with progress on stderr; Ctrl-C keeps what is finished.
 *
 * @throws {UsageError} if the selection names something unknown or leaves nothing.
 * @throws {DOMException} `AbortError` after Ctrl-C.
 */
export async function runWithProgress(
  suite: Suite,
  selection: Selection,
  { environment, cells, verify, jobs, timeLimit, quiet, guest }: RunSettings,
): Promise<SuiteRun> {
  const datasets = defaultCatalog();
  asked(() => selectCells(suite, datasets, selection));
  let bar: Progress | null = null;
  let phase = "";
  const note = (text: string): void => {
    bar?.end();
    phase = "";
    if (!quiet) say(`${suite.suite}: ${text}`);
  };
  const workers = jobs === undefined
    ? {}
    : { jobs: workerCount(jobs, navigator.hardwareConcurrency, note) };
  try {
    const run = await interruptible(
      "finished cells are kept",
      (signal) =>
        runSuite(suite, selection, {
          datasets,
          models: defaultModels(),
          store: environment.store,
          cells: typeof cells === "string"
            ? openCellCache(`${environment.cacheDir}/${cells}`)
            : cells,
          verify,
          ...(guest === undefined ? {} : { guest }),
          bytes: { cacheDir: environment.cacheDir, mirror: environment.mirror },
          ...workers,
          ...(timeLimit === undefined ? {} : { timeLimit }),
          gpu: { module: new URL("../gpu_process.ts", import.meta.url) },
          signal,
          onNote: note,
          onEstimate(seconds): void {
            if (seconds < LONG_SECONDS || quiet) return;
            say(
              `${suite.suite}: about ${
                Math.ceil(seconds / 60)
              } min of computing, cheapest fusers first; Ctrl-C keeps what is finished`,
            );
          },
          onProgress(name, done, total, what): void {
            if (name !== phase) {
              bar?.end();
              phase = name;
              bar = startProgress(`${suite.suite}: ${name}`, quiet);
            }
            bar?.update(done, total, what);
          },
        }),
    );
    if (run.memory !== null) note(memoryNote(run.memory));
    return run;
  } finally {
    (bar as Progress | null)?.end();
  }
}
