import { sha256Hex } from "../../canon/digest.ts";
import { explainFileError } from "../../files/explain.ts";
import { readText } from "../../files/read_file.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { cellKey, type CellName } from "../../results/record/cell_key.ts";
import type { CellRecord } from "../../results/record/record.ts";
import { readRecord } from "./read_record.ts";
import { uniteValues } from "./unite_values.ts";

/** Finished cells on disk, one file each, named by the cell's identity. */
export interface CellCache {
  /**
   * The finished record of that identity with every value that is kept of it, or null. A damaged one counts as absent: it
   * is set aside and named.
   *
   * @throws {Error} when the folder cannot be read.
   */
  get(id: string): Promise<CellRecord | null>;
  /**
   * Keeps a finished cell beside the values that are there of other metric variants; failed cells are not kept, so that
   * the next run tries them again.
   */
  put(record: CellRecord): Promise<void>;
  /** The identity under which a cell of those names was kept last, if its record is still there or not; null where none was. */
  latest(name: CellName): Promise<string | null>;
  /** Forgets every cell. */
  clear(): Promise<void>;
}

/** How a cell cache is kept. */
export interface CellCacheOptions {
  /** Called with a sentence for every record that was set aside. */
  onDamage?(note: string): void;
  /** Whether `latest` shall know what is put; it does unless told. It takes a second file a cell. */
  readonly latest?: boolean;
}

/** The cells under `directory`, which need not exist yet. */
export function openCellCache(
  directory: string,
  { onDamage, latest = true }: CellCacheOptions = {},
): CellCache {
  const path = (id: string): string =>
    `${directory}/${id.slice(0, 2)}/${id}.json`;

  const get = async (id: string): Promise<CellRecord | null> => {
    const file = path(id);
    let found: Awaited<ReturnType<typeof readRecord>>;
    try {
      found = await readRecord(file, id);
    } catch (error) {
      throw new Error(
        `Cannot read finished cells in ${directory}: ${
          explainFileError(error, "read", directory)
        }`,
        { cause: error },
      );
    }
    if (found === null || "id" in found) return found;
    const aside = `${file}.damaged`;
    await Deno.remove(aside, { recursive: true }).catch(() => {});
    await Deno.rename(file, aside).catch(() => {});
    onDamage?.(
      `a finished cell is damaged (${found.damage}); it is set aside as ${aside} and computed again`,
    );
    return null;
  };

  return {
    get,
    async put(record): Promise<void> {
      if (record.status !== "ok") return;
      const united = await uniteValues(
        await get(record.id).catch(() => null),
        record,
      );
      try {
        await writeAtomically(path(record.id), JSON.stringify(united));
        if (latest) {
          await writeAtomically(await pointer(directory, record), record.id);
        }
      } catch (error) {
        throw new Error(
          `Cannot keep a finished cell in ${directory}: ${
            explainFileError(error, "write", directory)
          }; cells kept so far are safe, the same command goes on from there`,
          { cause: error },
        );
      }
    },
    async latest(name): Promise<string | null> {
      const id = await readText(await pointer(directory, name))
        .catch(() => "");
      return /^[0-9a-f]{64}$/.test(id) ? id : null;
    },
    async clear(): Promise<void> {
      await Deno.remove(directory, { recursive: true }).catch((error) => {
        if (!(error instanceof Deno.errors.NotFound)) throw error;
      });
    },
  };
}

/** The file that says which cell of those names was kept last. */
async function pointer(directory: string, name: CellName): Promise<string> {
  const digest = await sha256Hex(new TextEncoder().encode(cellKey(name)));
  return `${directory}/latest/${digest.slice(0, 2)}/${digest}`;
}
