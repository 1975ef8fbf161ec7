import {
  explainCells,
  type Explanation,
} from "../../bench/cell/explain_cells.ts";
import { openManifestShelf } from "../../bench/cell/manifest_shelf.ts";
import { shelveManifests } from "../../bench/cell/shelve_manifests.ts";
import { type CellCache, openCellCache } from "../../bench/cell/cell_cache.ts";
import type { Guest } from "../../bench/guest/guest.ts";
import { runSuite, type SuiteRun } from "../../bench/run_suite.ts";
import { selectCells, type Selection } from "../../bench/suite/select_cells.ts";
import type { Suite } from "../../bench/suite/suite.ts";
import { asked } from "../flags/asked.ts";
import type { Environment } from "./environment.ts";
import { interruptible } from "./interruptible.ts";
import { memoryNote } from "./memory_note.ts";
import { phasedProgress } from "../output/phased_progress.ts";
import { surviveFullDisk } from "./survive_full_disk.ts";
import { say } from "../output/say.ts";
import { workerCount } from "./worker_count.ts";

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
  /** Whether fused pictures are kept, so that another metric needs no network; they are not unless told. */
  readonly keepImages?: boolean;
  /** Whether it is said why cells are computed anew. */
  readonly explain?: boolean;
  /** Ids of the metric variants to compute; those of the suite's profiles unless told. */
  readonly variants?: readonly string[];
}

/** A run and how many of its records found no place on the disk. */
export interface FinishedRun extends SuiteRun {
  readonly unkept: number;
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
  settings: RunSettings,
): Promise<FinishedRun> {
  const { environment, cells, verify, jobs, timeLimit, quiet, guest } =
    settings;
  const { keepImages = false, explain = false, variants } = settings;
  const { datasets, models } = environment;
  asked(() => selectCells(suite, datasets, selection, models));
  const progress = phasedProgress(suite.suite, quiet);
  const note = (text: string): void => {
    progress.end();
    if (!quiet) say(`${suite.suite}: ${text}`);
  };
  const onDamage = (text: string): void => {
    progress.end();
    say(`warning: ${text}`);
  };
  const workers = jobs === undefined
    ? {}
    : { jobs: workerCount(jobs, navigator.hardwareConcurrency, note) };
  const surviving = surviveFullDisk(
    typeof cells === "string"
      ? openCellCache(`${environment.cacheDir}/${cells}`, { onDamage })
      : cells,
    (text) => {
      progress.end();
      say(`error: ${text}`);
    },
  );
  try {
    const run = await interruptible(
      "finished cells are kept",
      (signal) =>
        runSuite(suite, selection, {
          datasets,
          models,
          store: environment.store,
          cells: surviving.cells,
          verify,
          ...(guest === undefined ? {} : { guest }),
          ...(variants === undefined ? {} : { variants }),
          ...(keepImages ? { images: `${environment.cacheDir}/fused` } : {}),
          async onOpen(open, cache): Promise<void> {
            const shelf = openManifestShelf(`${environment.cacheDir}/code`);
            if (explain) sayWhy(await explainCells(open, cache, shelf), note);
            await shelveManifests(open, shelf);
          },
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
          onProgress: progress.update,
        }),
    );
    if (run.memory !== null) note(memoryNote(run.memory));
    return { ...run, unkept: surviving.unkept() };
  } finally {
    progress.end();
  }
}

function sayWhy(
  explanations: readonly Explanation[],
  note: (text: string) => void,
): void {
  if (explanations.length === 0) note("every cell is finished");
  for (const { reason, cells } of explanations) {
    note(`${cells} ${cells === 1 ? "cell" : "cells"}: ${reason}`);
  }
}
