/**
 * Writes a file of any size beside its place and renames it when it is whole: killed midway, nothing is at the place.
 *
 * @param path its folder is there, and it is not.
 * @throws Whatever the pieces, the file system or the signal says; what was written so far is then removed.
 */
export async function writeBeside(
  path: string,
  pieces: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
): Promise<void> {
  const temporary = `${path}.${crypto.randomUUID()}.part`;
  try {
    await Deno.writeFile(temporary, pieces, { createNew: true, signal });
    await Deno.rename(temporary, path);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw error;
  }
}
