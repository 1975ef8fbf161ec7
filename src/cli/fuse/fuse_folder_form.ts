/** `deno task fuse` for folders: matches their pictures as `score` does and fuses them with progress. */
import { bits16Notes } from "../../bench/folders/bits16_notes.ts";
import { firstSceneNotes } from "../../bench/folders/first_scene_notes.ts";
import { seeScenes } from "../../bench/folders/see_scenes.ts";
import type { SceneFiles } from "../../bench/folders/scene_files.ts";
import {
  type FusedFolder,
  openFusedFolder,
} from "../../bench/fusing/fused_folder.ts";
import { fuseScenes } from "../../bench/fusing/fuse_scenes.ts";
import { makerOf } from "../../bench/fusing/maker.ts";
import { describeAbsence } from "../../bench/obtain/describe_absence.ts";
import {
  type ModelFuserOptions,
  openModelFuser,
} from "../../bench/obtain/open_model_fuser.ts";
import type { Bits16 } from "../../image/bits16.ts";
import { findModel } from "../../models/find_model.ts";
import type { ModelEntry } from "../../models/models_schema.ts";
import type { Missing } from "../../results/record/missing.ts";
import { BACKEND_IDS } from "../../runtime/backends.ts";
import { DigestMismatchError } from "../../store/digest_mismatch_error.ts";
import { UnobtainableError } from "../../store/unobtainable_error.ts";
import { asked } from "../flags/asked.ts";
import { askedBits16 } from "../flags/bits16_flag.ts";
import { choice } from "../flags/choice.ts";
import { UsageError } from "../flags/usage_error.ts";
import { phasedProgress } from "../output/phased_progress.ts";
import { print } from "../output/print.ts";
import { say } from "../output/say.ts";
import { writing } from "../output/writing.ts";
import { type Environment, openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import { interruptible } from "../run/interruptible.ts";
import { type AskedSources, askedSources } from "./asked_sources.ts";
import type { FuseFlags } from "./fuse_flags.ts";
import { type FusedByModel, printFused } from "./print_fused.ts";

/**
 * Fuses folders as a command line says, and gives the exit status.
 *
 * @throws {UsageError} if it says nothing that can be done.
 * @throws {Error} if a folder cannot be read, its names are not explained, or the output holds pictures that are not ours.
 * @throws {UnobtainableError} if the weights of the only model cannot be had.
 */
export async function fuseFolderForm(
  given: FuseFlags,
  positionals: readonly string[],
): Promise<number> {
  if (given.model !== undefined && given.models !== undefined) {
    throw new UsageError(
      "Cannot use --model beside --models: name all fusers with --models",
    );
  }
  const backend = choice(
    "use --backend",
    given.backend ?? "auto",
    [...BACKEND_IDS, "auto"] as const,
  );
  const bits16 = askedBits16(given.bits16);
  const environment = openEnvironment({ offline: given.offline });
  const names = given.models ?? [given.model ?? "mmdrfuse-student"];
  const wanted = names.map((name): WantedFuser => {
    const entry = asked(() => findModel(environment.models, name));
    const protocol = given.protocol === undefined
      ? {}
      : { protocol: choice("use --protocol", given.protocol, entry.protocols) };
    return { entry, options: { backend, ...protocol } };
  });
  const folders = await askedSources(
    given,
    positionals,
    wanted.map(({ entry }) => entry.id),
  );
  const fused = await interruptible(
    "finished pictures are kept",
    (signal) => run(folders, wanted, { ...given, bits16 }, environment, signal),
  );
  printFused(fused, given);
  const { results, missing } = fused;
  return results.some(({ failed }) => failed.length > 0)
    ? EXIT.failed
    : missing.length > 0
    ? EXIT.missing
    : EXIT.ok;
}

/** A fuser of the catalogue and how it shall run. */
interface WantedFuser {
  readonly entry: ModelEntry;
  readonly options: ModelFuserOptions;
}

/** What came of the folders. */
interface FolderRun {
  readonly results: readonly FusedByModel[];
  readonly missing: readonly Missing[];
  readonly matched: readonly string[];
  /** How infrared images were read, where there is something to say. */
  readonly notes: readonly string[];
}

async function run(
  { ir, vi, out }: AskedSources,
  wanted: readonly WantedFuser[],
  { quiet, json, bits16 }: Pick<FuseFlags, "quiet" | "json"> & {
    readonly bits16: Bits16 | undefined;
  },
  environment: Environment,
  signal: AbortSignal,
): Promise<FolderRun> {
  const progress = phasedProgress("fuse", quiet);
  const results: FusedByModel[] = [];
  const missing: Missing[] = [];
  try {
    const { scenes, evidence } = await seeScenes({ ir, vi }, "fuse", {
      signal,
      onProgress: (done, total, note) =>
        progress.update("reading", done, total, note),
    });
    const readings = bits16Notes(
      scenes.map(({ infrared }) => infrared),
      bits16,
    );
    const notes = [...readings, ...await firstSceneNotes(scenes[0], bits16)];
    progress.end();
    if (!quiet) {
      if (!json) { for (const line of evidence) print(line); }
      for (const note of notes) say(`note: ${note}`);
    }
    // All are looked at before anything is made.
    const opened = new Map<WantedFuser, FusedFolder>();
    for (const one of wanted) {
      const folder = `${out}/${one.entry.id}`;
      opened.set(
        one,
        await writing(
          folder,
          () => openFusedFolder(folder, scenes.map(({ id }) => id)),
        ),
      );
    }
    for (const [one, folder] of opened) {
      signal.throwIfAborted();
      try {
        results.push(
          await fuseAll(scenes, one, folder, environment, {
            signal,
            bits16,
            onProgress: (done, scene) =>
              progress.update(one.entry.id, done, scenes.length, scene),
          }),
        );
      } catch (error) {
        const isAbsent = error instanceof UnobtainableError ||
          error instanceof DigestMismatchError;
        if (!isAbsent || wanted.length === 1) throw error;
        const name = one.entry.id;
        missing.push({ what: "model", name, ...describeAbsence(error) });
      }
    }
    return { results, missing, matched: evidence, notes: readings };
  } finally {
    progress.end();
  }
}

async function fuseAll(
  scenes: readonly SceneFiles[],
  { entry, options }: WantedFuser,
  folder: FusedFolder,
  { store, models }: Environment,
  how: {
    readonly signal: AbortSignal;
    readonly bits16: Bits16 | undefined;
    onProgress(done: number, scene: string): void;
  },
): Promise<FusedByModel> {
  await using fuser = await openModelFuser(entry, store, options);
  const maker = await makerOf(fuser, models);
  const fused = await writing(
    folder.folder,
    () => fuseScenes(scenes, fuser, maker, folder, how),
  );
  const { model, protocol, backend, engine } = maker;
  return { model, protocol, backend, engine, folder: folder.folder, ...fused };
}
