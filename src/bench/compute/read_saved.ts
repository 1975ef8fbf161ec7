import { decodeImage } from "../../image/decode.ts";
import type { Gray } from "../../image/gray.ts";
import type { Picture } from "../../image/picture.ts";
import { readBytes } from "../../files/read_bytes.ts";
import { sha256Hex } from "../../canon/digest.ts";
import type { SavedImage } from "../cell/cell.ts";

/**
 * The grey levels of an image fused elsewhere; three equal channels are grey.
 *
 * @param size that of the sources.
 * @throws {ImageError} if it cannot be read or decoded.
 * @throws {RangeError} if it has another size or colour, or is another file by now.
 */
export async function readSaved(
  { path, name, sha256 }: SavedImage,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Gray> {
  const bytes = await readBytes(path);
  if (await sha256Hex(bytes) !== sha256) {
    throw new RangeError(
      `Cannot score ${name}: it changed while the run was going on; run the same command again`,
    );
  }
  const picture = await decodeImage(bytes, { name });
  if (picture.width !== width || picture.height !== height) {
    throw new RangeError(
      `Cannot score ${name}: it is ${picture.width}x${picture.height}, its sources are ${width}x${height}; save it at their size`,
    );
  }
  return { width, height, data: greyLevels(picture, name) };
}

function greyLevels({ channels, data }: Picture, name: string): Uint8Array {
  if (channels === 1) return data;
  const grey = new Uint8Array(data.length / 3);
  for (let i = 0; i < grey.length; i++) {
    const level = data[3 * i]!;
    if (data[3 * i + 1] !== level || data[3 * i + 2] !== level) {
      throw new RangeError(
        `Cannot score ${name}: it is a colour image and metrics look at grey levels; save its grey form, so that it is yours to say which`,
      );
    }
    grey[i] = level;
  }
  return grey;
}
