/** `deno task score` for folders: scores them with progress, prints the means, writes every table. */
import type { Bits16 } from "../../image/bits16.ts";
import { openCellCache } from "../../bench/cell/cell_cache.ts";
import { variantsOf } from "../../bench/cell/variants_of.ts";
import { folderTables } from "../../bench/folders/folder_tables.ts";
import {
  type FolderScores,
  scoreFolders,
} from "../../bench/folders/score_folders.ts";
import type { Folders } from "../../bench/folders/folders.ts";
import { callerPath, storePlaces } from "../../bench/obtain/default_store.ts";
import { metricColumns } from "../../bench/publish/metric_columns.ts";
import { qualityDigest } from "../../bench/publish/quality_digest.ts";
import { writeTables } from "../../bench/publish/write_tables.ts";
import {
  type Metric,
  type ProfileId,
  PROFILES,
} from "../../metrics/profile.ts";
import { profileHeads } from "../../metrics/profile_heads.ts";
import { askedBits16 } from "../flags/bits16_flag.ts";
import { choices } from "../flags/choices.ts";
import { phasedProgress } from "../output/phased_progress.ts";
import { say } from "../output/say.ts";
import { tryToWrite } from "../output/try_to_write.ts";
import { writing } from "../output/writing.ts";
import { EXIT } from "../run/exit_status.ts";
import { interruptible } from "../run/interruptible.ts";
import { runStatus } from "../run/run_status.ts";
import { memoryNote } from "../run/memory_note.ts";
import { workerCount } from "../run/worker_count.ts";
import { surviveFullDisk } from "../run/survive_full_disk.ts";
import { askedFolders } from "./asked_folders.ts";
import { printScores } from "./print_scores.ts";
import type { ScoreFlags } from "./score_flags.ts";

/**
 * Scores folders as a command line says, and gives the exit status.
 *
 * @throws {UsageError} if it says nothing that can be done.
 * @throws {Error} if a folder cannot be read or its names are not explained.
 */
export async function scoreFolderForm(
  given: ScoreFlags,
  positionals: readonly string[],
): Promise<number> {
  const profiles = choices(
    "use --profile",
    given.profile ?? ["cdd"],
    PROFILES,
  );
  const metrics = given.metrics === undefined ? undefined : choices(
    "score --metrics",
    given.metrics,
    [...new Set(profiles.flatMap((profile) => profileHeads(profile)))],
  );
  const bits16 = askedBits16(given.bits16);
  const { cacheDir } = storePlaces();
  const out = given.out === undefined
    ? `${cacheDir}/out/scores`
    : callerPath(given.out);
  const { folders, title, notes } = await askedFolders(given, positionals, out);
  if (!given.quiet) { for (const note of notes) say(`note: ${note}`); }
  const scores = await run(folders, given, {
    cells: `${cacheDir}/cells`,
    profiles,
    metrics,
    bits16,
  });
  const tables = folderTables(scores, {
    title,
    methods: folders.methods.map(({ name }) => name),
    profiles,
    naive: given.naive,
    ...(metrics === undefined ? {} : { metrics }),
  });
  const { means, sideBySide, more } = tables;
  const isWritten = await tryToWrite(() =>
    writing(out, () =>
      writeTables(out, [
        ...means,
        ...(sideBySide === null ? [] : [sideBySide]),
        ...more,
      ]))
  );
  printScores(scores, tables, {
    digest: await qualityDigest(scores.records),
    out: isWritten ? out : null,
    json: given.json,
    quiet: given.quiet,
  });
  return isWritten
    ? runStatus([{ ...scores, unreadable: [] }], given.strict)
    : EXIT.failed;
}

async function run(
  folders: Folders,
  { jobs, quiet }: ScoreFlags,
  { cells, profiles, metrics, bits16 }: {
    readonly cells: string;
    readonly profiles: readonly ProfileId[];
    readonly metrics: readonly Metric[] | undefined;
    readonly bits16: Bits16 | undefined;
  },
): Promise<FolderScores & { readonly unkept: number }> {
  const progress = phasedProgress("score", quiet);
  const tell = (text: string): void => {
    progress.end();
    say(text);
  };
  const note = (text: string): void => {
    if (!quiet) tell(`score: ${text}`);
  };
  const shown = new Set(
    profiles.flatMap((profile) =>
      metricColumns(profile, metrics).map(({ variant }) => variant)
    ),
  );
  const surviving = surviveFullDisk(
    openCellCache(cells, {
      latest: false,
      onDamage: (text) => tell(`warning: ${text}`),
    }),
    (text) => tell(`error: ${text}`),
  );
  try {
    const scores = await interruptible(
      "finished images are kept",
      (signal) =>
        scoreFolders(
          folders,
          variantsOf({ profiles }).filter(({ id }) => shown.has(id)),
          {
            cells: surviving.cells,
            bits16,
            ...(jobs === undefined ? {} : {
              jobs: workerCount(jobs, navigator.hardwareConcurrency, note),
            }),
            signal,
            onNote: note,
            onProgress: progress.update,
          },
        ),
    );
    if (scores.memory !== null) note(memoryNote(scores.memory));
    return { ...scores, unkept: surviving.unkept() };
  } finally {
    progress.end();
  }
}
