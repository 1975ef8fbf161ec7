/** A folder of networks trained together: `<id>/entry.json` of each, as `deno task train` writes it, and what decided its bytes. */
import { z } from "zod";
import { explainFileError } from "../../files/explain.ts";
import { readTextIfThere } from "../../files/read_text_if_there.ts";
import { parseTrained } from "../../models/trained/parse_trained.ts";
import type { TrainedEntry } from "../../models/trained/trained_entry.ts";
import type { TrainingIdentity } from "../run/training_identity.ts";

/** A network that lies in such a folder. */
export interface KeptNetwork {
  readonly entry: TrainedEntry;
  /** What of its training is compared before it is taken for one that is wanted. */
  readonly identity: Pick<TrainingIdentity, "recipe" | "code" | "seed">;
}

const runSchema = z.object({
  identity: z.object({
    recipe: z.string(),
    code: z.string(),
    seed: z.number(),
  }),
});

/**
 * One network of the folder; null where there is none.
 *
 * @throws {SyntaxError} naming the file, where it is damaged or another network's.
 */
export async function readKeptNetwork(
  folder: string,
  id: string,
): Promise<KeptNetwork | null> {
  const [entryPath, runPath] = [
    `${folder}/${id}/entry.json`,
    `${folder}/${id}/run.json`,
  ];
  const [entry, run] = [await jsonAt(entryPath), await jsonAt(runPath)];
  if (entry === null || run === null) return null;
  const found = readAt(
    entryPath,
    () => parseTrained({ version: 1, networks: [entry] }),
  );
  const network = found.get(id);
  if (network === undefined) {
    throw new SyntaxError(
      `Cannot read trained network ${entryPath}: it is of ${
        [...found.keys()][0]
      }, not of ${id}; move it`,
    );
  }
  return {
    entry: network,
    identity: readAt(runPath, () => runSchema.parse(run)).identity,
  };
}

/**
 * Every network of the folder, by the names of its subfolders, sorted.
 *
 * @throws {SyntaxError} as {@linkcode readKeptNetwork}. @throws {Error} if the folder cannot be read.
 */
export async function readTrainedFolder(
  folder: string,
): Promise<TrainedEntry[]> {
  const names: string[] = [];
  try {
    for await (const { name, isDirectory } of Deno.readDir(folder)) {
      if (isDirectory) names.push(name);
    }
  } catch (cause) {
    const why = explainFileError(cause, "read", folder);
    throw new Error(`Cannot read trained networks of ${folder}: ${why}`, {
      cause,
    });
  }
  const found: TrainedEntry[] = [];
  for (const name of names.sort()) {
    const kept = await readKeptNetwork(folder, name);
    if (kept !== null) found.push(kept.entry);
  }
  return found;
}

async function jsonAt(path: string): Promise<unknown> {
  const text = await readTextIfThere(path).catch((cause) => {
    const why = explainFileError(cause, "read", path);
    throw new Error(`Cannot read trained network ${path}: ${why}`, { cause });
  });
  return text === null ? null : readAt(path, () => JSON.parse(text));
}

function readAt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const why = cause instanceof z.ZodError
      ? z.prettifyError(cause)
      : (cause as Error).message;
    throw new SyntaxError(
      `Cannot read trained network ${path}: ${why}; take the folder away, and it is trained anew`,
      { cause },
    );
  }
}
