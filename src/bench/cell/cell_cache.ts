import { type CellRecord, recordSchema } from "../../results/record/record.ts";
import { explainFileError } from "../../files/explain.ts";
import { writeAtomically } from "../../files/write_atomically.ts";

/** Finished cells on disk, one file each, named by the cell's identity. */
export interface CellCache {
  /**
   * The finished record of that identity, or null; a file that is no such record counts as absent.
   *
   * @throws {Error} when the folder cannot be read.
   */
  get(id: string): Promise<CellRecord | null>;
  /** Keeps a finished cell; failed cells are not kept, so that the next run tries them again. */
  put(record: CellRecord): Promise<void>;
  /** Forgets every cell. */
  clear(): Promise<void>;
}

/** The cells under `directory`, which need not exist yet. */
export function openCellCache(directory: string): CellCache {
  const path = (id: string): string =>
    `${directory}/${id.slice(0, 2)}/${id}.json`;
  return {
    async get(id): Promise<CellRecord | null> {
      let text: string;
      try {
        text = await Deno.readTextFile(path(id));
      } catch (error) {
        if (error instanceof Deno.errors.NotFound) return null;
        throw new Error(
          `Cannot read finished cells in ${directory}: ${
            explainFileError(error, "read", directory)
          }`,
          { cause: error },
        );
      }
      return readRecord(text, id);
    },
    async put(record): Promise<void> {
      if (record.status !== "ok") return;
      try {
        await writeAtomically(path(record.id), JSON.stringify(record));
      } catch (error) {
        throw new Error(
          `Cannot keep a finished cell in ${directory}: ${
            explainFileError(error, "write", directory)
          }; cells kept so far are safe, the same command goes on from there`,
          { cause: error },
        );
      }
    },
    async clear(): Promise<void> {
      await Deno.remove(directory, { recursive: true }).catch((error) => {
        if (!(error instanceof Deno.errors.NotFound)) throw error;
      });
    },
  };
}

function readRecord(text: string, id: string): CellRecord | null {
  try {
    const parsed = recordSchema.safeParse(JSON.parse(text));
    return parsed.success && parsed.data.id === id ? parsed.data : null;
  } catch {
    return null;
  }
}
