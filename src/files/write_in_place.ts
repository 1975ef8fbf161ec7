/**
 * Writes a file where it stands, for a task that may write that file and none beside it: readers may see half of it, and
 * have to refuse that.
 *
 * @param path Missing folders above it are made.
 * @throws Whatever the file system says.
 */
export async function writeInPlace(path: string, text: string): Promise<void> {
  try {
    await Deno.writeTextFile(path, text);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
    await Deno.writeTextFile(path, text);
  }
}
