/** Looks at every image of a folder: digests and headers, nothing is decoded and no file's bytes are held. */
import { inParallel } from "../../canon/in_parallel.ts";
import { visibleText } from "../../canon/visible_text.ts";
import { readBytes } from "../../files/read_bytes.ts";
import { faultOf, seeBytes } from "../listing/see_bytes.ts";
import type { ListedFolder } from "../listing/listed_folder.ts";
import type { SeenImage } from "../listing/seen_image.ts";

/** Files read side by side; each is held while its digest is taken. */
const READS = 4;

/**
 * Looks at the images of a folder, in their order. One that cannot be read or is no image is among them, with its fault.
 *
 * @param onSeen Called for every image.
 * @throws The reason of the signal once it fires.
 */
export async function seeFolder(
  { folder, called, names }: ListedFolder,
  { signal, onSeen }: {
    readonly signal?: AbortSignal;
    onSeen?(name: string): void;
  } = {},
): Promise<SeenImage[]> {
  return await inParallel(names, READS, async (name) => {
    signal?.throwIfAborted();
    const shown = visibleText(`${called}/${name}`);
    const seen = await see(`${folder}/${name}`, name, shown);
    onSeen?.(seen.shown);
    return seen;
  });
}

async function see(
  path: string,
  name: string,
  shown: string,
): Promise<SeenImage> {
  const known = { name, shown, path };
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    const fault = faultOf(error);
    return { ...known, bytes: 0, sha256: "", info: null, fault };
  }
  return await seeBytes(bytes, known);
}
