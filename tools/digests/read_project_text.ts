const ROOT = new URL("../../", import.meta.url);

/** The text of a file of this project by its path from the root, null where there is none. */
export function readProjectText(path: string): string | null {
  try {
    return Deno.readTextFileSync(new URL(path, ROOT));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
