/**
 * Places a file whole or not at all: readers and a second process never see half of it.
 *
 * The temporary file lies beside the target, so the rename stays inside one file system. Nothing is synced to the disk:
 * whoever reads a stored object checks its digest, which finds what a power cut left half-written.
 *
 * @param path Missing folders above it are made.
 * @throws Whatever the file system says (no space, no permission); an old file at `path` is then untouched.
 */
export async function writeAtomically(
  path: string,
  content: Uint8Array | string,
): Promise<void> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  if (folder !== "") await Deno.mkdir(folder, { recursive: true });
  const temporary = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    if (typeof content === "string") {
      await Deno.writeTextFile(temporary, content);
    } else await Deno.writeFile(temporary, content);
    await Deno.rename(temporary, path);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw error;
  }
}
