import { say } from "./say.ts";

/**
 * Writes what is also printed: where that fails, its reason is said and the work goes on, so that nobody loses a result
 * for want of a place to put it.
 *
 * @returns whether it was written; the exit status says so too, with {@linkcode EXIT.failed}
 */
export async function tryToWrite(
  write: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    say(`error: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}
