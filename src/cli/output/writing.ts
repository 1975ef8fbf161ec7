import { explainFileError, isFileError } from "../../files/explain.ts";

/**
 * Writes to a place the user named.
 *
 * @throws {Error} naming the place and what to do, if it cannot be written.
 */
export async function writing<T>(
  path: string,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const isExplained = error instanceof Error &&
      error.message.startsWith("Cannot ");
    if (isExplained || !isFileError(error)) throw error;
    const why = explainFileError(error, "write", path);
    throw new Error(`Cannot write ${path}: ${why}`, { cause: error });
  }
}
