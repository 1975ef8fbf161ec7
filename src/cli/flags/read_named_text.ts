import { callerPath } from "../../bench/obtain/default_store.ts";
import { explainFileError } from "../../files/explain.ts";
import { readText } from "../../files/read_file.ts";

/**
 * The text of a file that somebody named.
 *
 * @param what it should be, for the error: `plan`.
 * @param absent what to say where there is none.
 * @throws {Error} "Cannot read <what> <given>: …" with the reason.
 */
export async function readNamedText(
  what: string,
  given: string,
  absent: string,
): Promise<string> {
  const path = callerPath(given);
  try {
    return await readText(path);
  } catch (error) {
    throw new Error(
      `Cannot read ${what} ${given}: ${
        error instanceof Deno.errors.NotFound
          ? absent
          : explainFileError(error, "read", path)
      }`,
      { cause: error },
    );
  }
}
