import { sha256Hex } from "../../canon/digest.ts";
import { readBytes } from "../../files/read_bytes.ts";
import { decodeImage } from "../../image/decode.ts";
import { inspectImage } from "../../image/inspect.ts";
import { luma601 } from "../../image/luma.ts";
import type { Picture } from "../../image/picture.ts";
import type { Size } from "../../image/same_size.ts";
import type { SavedImage } from "../cell/cell.ts";

/**
 * A picture fused elsewhere.
 *
 * A pinned one must decode to its pinned luma.
 *
 * @param size that of the sources; the header's is compared with it before anything is decoded.
 * @throws {ImageError} if it cannot be read or decoded.
 * @throws {RangeError} if it has another size or luma, or is another file by now.
 */
export async function readSaved(
  { path, name, sha256, luma601Sha256 }: SavedImage,
  { width, height }: Size,
): Promise<Picture> {
  if (path === null) {
    throw new RangeError(`Cannot score ${name}: it was not obtained`);
  }
  const bytes = await readBytes(path);
  if (await sha256Hex(bytes) !== sha256) {
    throw new RangeError(
      `Cannot score ${name}: it changed while the run was going on; run the same command again`,
    );
  }
  const info = inspectImage(bytes, name);
  if (info.width !== width || info.height !== height) {
    throw new RangeError(
      `Cannot score ${name}: it is ${info.width}x${info.height}, its sources are ${width}x${height}; save it at their size`,
    );
  }
  const picture = await decodeImage(bytes, { name });
  if (luma601Sha256 === undefined) return picture;
  const luma = await sha256Hex(luma601(picture).data);
  if (luma !== luma601Sha256) {
    throw new RangeError(
      `Cannot score ${name} as decoded: the sha256 of its luma is ${luma}, the catalogue says ${luma601Sha256}; the decoder or the catalogue is wrong`,
    );
  }
  return picture;
}
