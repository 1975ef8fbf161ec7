import { explainFileError, isFileError } from "../../files/explain.ts";
import type { History } from "./history.ts";
import { CheckpointFault, readCheckpoint } from "./read_checkpoint.ts";
import { runId, type TrainingIdentity } from "./training_identity.ts";
import type { TrainingState } from "./training_state.ts";
import { writeCheckpoint } from "./write_checkpoint.ts";

/** Where a run keeps what it goes on from: `train/<run id>/checkpoint` of the cache. */
export interface CheckpointShelf {
  readonly folder: string;
  readonly path: string;
  /** Of the checkpoint that lies there; null where none does, as far as this process knows. */
  readonly step: number | null;
  /**
   * The state to go on from; null where there is none. What lies there and is damaged or another run's is set aside under
   * another name, and said.
   *
   * @param history takes the best outputs.
   */
  read(
    sizes: readonly number[],
    history: History,
  ): Promise<TrainingState | null>;
  /** Takes the place of the one before; of two processes at once, the later one's stays. Both are right. */
  write(state: TrainingState): Promise<void>;
  /** Takes it away, once the run has ended well. */
  remove(): Promise<void>;
}

/** Older temporary files of a writer are those of a process that was killed. */
const LEFT_MS = 3_600_000;

/**
 * Opens the shelf of one run. Two processes may hold one shelf: each writes a file of its own and renames it.
 *
 * @param onWarning called with a line for each file that is set aside.
 */
export async function openShelf(
  cacheDir: string,
  identity: TrainingIdentity,
  onWarning: (message: string) => void,
): Promise<CheckpointShelf> {
  const folder = `${cacheDir}/train/${await runId(identity)}`;
  const path = `${folder}/checkpoint`;
  let step: number | null = null;
  return {
    folder,
    path,
    get step(): number | null {
      return step;
    },
    async read(sizes, history): Promise<TrainingState | null> {
      try {
        await sweep(folder);
        const state = await readCheckpoint(path, identity, sizes, history);
        step = state?.step ?? null;
        return state;
      } catch (error) {
        if (!(error instanceof CheckpointFault)) {
          throw explained(error, "read", path);
        }
        const aside = `${path}.aside-${crypto.randomUUID()}`;
        await Deno.rename(path, aside);
        onWarning(
          `${path} ${error.message}; it is now ${aside}, and training begins anew`,
        );
        return null;
      }
    },
    async write(state): Promise<void> {
      try {
        await Deno.mkdir(folder, { recursive: true });
        await writeCheckpoint(path, identity, state);
      } catch (error) {
        throw explained(
          error,
          "write",
          path,
          step === null ? "" : `; that of step ${step} is still there`,
        );
      }
      step = state.step;
    },
    async remove(): Promise<void> {
      step = null;
      await ifThere(Deno.remove(path));
      // Another process may have a file in it, or something set aside may lie there.
      await Deno.remove(folder).catch(() => {});
    },
  };
}

/** The file system's errors with their place and what to do; others as they are. */
function explained(
  error: unknown,
  doing: "read" | "write",
  path: string,
  more = "",
): unknown {
  if (!isFileError(error)) return error;
  const why = explainFileError(error, doing, path);
  const verb = doing === "read" ? "read" : "keep";
  return new Error(`Cannot ${verb} a checkpoint: ${why}${more}`, {
    cause: error,
  });
}

/** Removes what killed writers have left. */
async function sweep(folder: string): Promise<void> {
  const names: string[] = [];
  await ifThere((async () => {
    for await (const { name } of Deno.readDir(folder)) names.push(name);
  })());
  for (const name of names.filter((name) => name.endsWith(".tmp"))) {
    const file = `${folder}/${name}`;
    const changed = (await Deno.stat(file).catch(() => null))?.mtime;
    if (changed && Date.now() - changed.getTime() > LEFT_MS) {
      await ifThere(Deno.remove(file));
    }
  }
}

async function ifThere(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
