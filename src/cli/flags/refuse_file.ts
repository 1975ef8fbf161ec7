import { UsageError } from "./usage_error.ts";

/**
 * Refuses a file where a folder is needed.
 *
 * @param verb What would be done with the folder, such as `score`.
 * @param files What takes single files, such as `three files are scored by ...`.
 * @throws {UsageError} if it is one.
 */
export async function refuseFile(
  folder: string,
  verb: string,
  files: string,
): Promise<void> {
  if ((await Deno.stat(folder).catch(() => null))?.isFile) {
    throw new UsageError(
      `Cannot ${verb} ${folder}: it is a file, and a folder is needed; ${files}`,
    );
  }
}
