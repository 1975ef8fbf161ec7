import { readText } from "./read_file.ts";

/**
 * The text of a file of ours; null where nothing is there.
 *
 * @throws As {@linkcode readText}, but for a file that is not there.
 */
export async function readTextIfThere(
  path: string | URL,
): Promise<string | null> {
  try {
    return await readText(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
