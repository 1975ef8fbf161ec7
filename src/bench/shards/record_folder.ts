import { explainFileError } from "../../files/explain.ts";
import { readTextIfThere } from "../../files/read_text_if_there.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { type CellCache, openCellCache } from "../cell/cell_cache.ts";
import { type Absences, ABSENCES_SCHEMA } from "./absences.ts";

/** The parts of a record folder, by their names in it. */
export const FOLDER = {
  /** The plan whose records it holds. */
  plan: "plan.json",
  /** Finished records, as a cell cache keeps them. */
  cells: "cells",
  /** Records of cells that failed. */
  failed: "failed",
  /** What shards could not obtain or read, a file each. */
  absences: "absences",
  /** Timings, a folder a shard. */
  timings: "timings",
} as const;

/** Where shards of one plan put their records; any number of processes may share it. */
export interface RecordFolder {
  /** Finished cells, read before and written while running; failed ones are kept too, and tried again. */
  readonly cells: CellCache;
  /** Says what a shard could not do; with nothing to say, what it said before is withdrawn. */
  report(shard: string, absences: Omit<Absences, "schema">): Promise<void>;
}

/**
 * Opens a folder for the records of a plan, and puts the plan in it.
 *
 * @param planText the plan's file, as it is
 * @param onDamage called with a sentence for every finished record that was set aside
 * @throws {RangeError} if the folder belongs to another plan.
 * @throws {Error} if it cannot be written.
 */
export async function openRecordFolder(
  folder: string,
  planText: string,
  onDamage: (note: string) => void = () => {},
): Promise<RecordFolder> {
  await claim(folder, planText);
  const finished = openCellCache(`${folder}/${FOLDER.cells}`, {
    onDamage,
    latest: false,
  });
  return {
    cells: {
      ...finished,
      async put(record): Promise<void> {
        if (record.status === "ok") return await finished.put(record);
        await place(
          folder,
          `${FOLDER.failed}/${record.id}.json`,
          JSON.stringify(record),
        );
      },
    },
    async report(shard, absences): Promise<void> {
      const file = `${FOLDER.absences}/${shard}.json`;
      if (absences.missing.length + absences.unreadable.length > 0) {
        const text = JSON.stringify({ schema: ABSENCES_SCHEMA, ...absences });
        return await place(folder, file, text);
      }
      await Deno.remove(`${folder}/${file}`).catch((error) => {
        if (!(error instanceof Deno.errors.NotFound)) throw error;
      });
    },
  };
}

async function claim(folder: string, planText: string): Promise<void> {
  const path = `${folder}/${FOLDER.plan}`;
  const there = await readTextIfThere(path).catch((error) => {
    throw new Error(
      `Cannot use ${folder} for records: ${
        explainFileError(error, "read", path)
      }`,
      { cause: error },
    );
  });
  if (there === null) await place(folder, FOLDER.plan, planText);
  else if (there !== planText) {
    throw new RangeError(
      `Cannot use ${folder} for records: it holds those of another plan (${path}); give another folder with --out`,
    );
  }
}

async function place(
  folder: string,
  file: string,
  text: string,
): Promise<void> {
  try {
    await writeAtomically(`${folder}/${file}`, text);
  } catch (error) {
    throw new Error(
      `Cannot keep records in ${folder}: ${
        explainFileError(error, "write", folder)
      }; what was kept so far is safe, the same command goes on from there`,
      { cause: error },
    );
  }
}
