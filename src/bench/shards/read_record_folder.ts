import { z } from "zod";
import type { CellRecord } from "../../results/record/record.ts";
import { parseRecord } from "../cell/read_record.ts";
import {
  type TimingRecord,
  timingSchema,
} from "../../results/record/timing.ts";
import { explainFileError } from "../../files/explain.ts";
import { readText, UnfitFile } from "../../files/read_file.ts";
import { inParallel } from "../../canon/in_parallel.ts";
import { type Absences, absencesSchema } from "./absences.ts";
import { conform } from "./conform.ts";
import { FOLDER } from "./record_folder.ts";

/** A record and where it lies. */
export interface FoundRecord {
  readonly record: CellRecord;
  readonly file: string;
}

/** A file that is not what its place says, and why. */
export interface RefusedFile {
  readonly file: string;
  readonly reason: string;
}

/** What lies in a record folder. */
export interface FolderContents {
  /** The text of its plan; null where there is none. */
  readonly plan: string | null;
  readonly records: readonly FoundRecord[];
  readonly absences: readonly Absences[];
  readonly timings: readonly TimingRecord[];
  readonly refused: readonly RefusedFile[];
}

const FILES_AT_ONCE = 16;

/**
 * Reads a record folder. Files that are not whole, or not what their name says, are listed and not used; a killed
 * process's unfinished files are no records and are passed over.
 *
 * @throws {Error} if the folder is not there, is no record folder, or cannot be read.
 */
export async function readRecordFolder(
  folder: string,
): Promise<FolderContents> {
  try {
    const plan = await readText(`${folder}/${FOLDER.plan}`).catch(
      absent(null),
    );
    const finished = await jsonFiles(`${folder}/${FOLDER.cells}`);
    const failed = await jsonFiles(`${folder}/${FOLDER.failed}`);
    if (plan === null && finished.length + failed.length === 0) {
      throw new Deno.errors.NotFound("it holds neither a plan nor records");
    }
    const refused: RefusedFile[] = [];
    const read = async <T>(
      files: readonly string[],
      parse: (text: string, file: string) => T | Promise<T>,
    ): Promise<T[]> => {
      const found = await inParallel(files, FILES_AT_ONCE, async (file) => {
        try {
          return [await parse(await readText(file), file)];
        } catch (error) {
          const isRefused = error instanceof SyntaxError ||
            error instanceof UnfitFile;
          if (!isRefused) throw error;
          refused.push({ file, reason: error.message });
          return [];
        }
      });
      return found.flat();
    };
    return {
      plan,
      records: [
        ...await read(finished, asRecord("ok")),
        ...await read(failed, asRecord("failed")),
      ],
      absences: await read(
        await jsonFiles(`${folder}/${FOLDER.absences}`),
        (text) => conform(absencesSchema, text),
      ),
      timings: (await read(
        (await jsonFiles(`${folder}/${FOLDER.timings}`)).filter((file) =>
          file.endsWith("/timings.json")
        ),
        (text) => conform(z.array(timingSchema), text),
      )).flat(),
      refused,
    };
  } catch (error) {
    throw new Error(
      `Cannot read records in ${folder}: ${
        error instanceof Deno.errors.NotFound
          ? "there are none; name a folder that `bench --plan` wrote"
          : explainFileError(error, "read", folder)
      }`,
      { cause: error },
    );
  }
}

function asRecord(
  status: CellRecord["status"],
): (text: string, file: string) => Promise<FoundRecord> {
  return async (text, file) => {
    const id = file.slice(file.lastIndexOf("/") + 1, -".json".length);
    const record = await parseRecord(text, id);
    if (!("id" in record)) throw new SyntaxError(record.damage);
    if (record.status !== status) {
      throw new SyntaxError(
        `its status is ${record.status}, here lie those that are ${status}`,
      );
    }
    return { record, file };
  };
}

/** Every finished JSON file below a folder, by path; none where there is no such folder. */
async function jsonFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  try {
    for await (const { name, isDirectory } of Deno.readDir(folder)) {
      const path = `${folder}/${name}`;
      if (isDirectory) files.push(...await jsonFiles(path));
      else if (name.endsWith(".json") && !name.startsWith(".")) {
        files.push(path);
      }
    }
  } catch (error) {
    absent(null)(error);
  }
  return files.sort();
}

function absent<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Deno.errors.NotFound) return instead;
    throw error;
  };
}
