import { readFile, UnfitFile } from "../files/read_file.ts";
import type { Pin } from "./pin.ts";
import { type Contents, verify } from "./verify.ts";

/**
 * The bytes of an object on disk, verified, or what lies there instead. Where its kind or size is wrong nothing is read.
 *
 * @throws Deno's own error if it is not there or cannot be read.
 */
export async function readObject(
  path: string,
  pin: Pin,
): Promise<Uint8Array | Contents> {
  try {
    const bytes = await readFile(path, { bytes: pin.bytes });
    return await verify(bytes, pin) ?? bytes;
  } catch (error) {
    if (!(error instanceof UnfitFile)) throw error;
    return { sha256: null, what: error.what };
  }
}
