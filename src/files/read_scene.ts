/** Several files of one scene to samples. */
import type { Bits16 } from "../image/bits16.ts";
import { decodeImage } from "../image/decode.ts";
import type { ImageInfo } from "../image/image_info.ts";
import { inspectImage } from "../image/inspect.ts";
import type { Picture } from "../image/picture.ts";
import { assertSameSize } from "../image/same_size.ts";
import { readBytes } from "./read_bytes.ts";

/** A file and what its user calls it. */
export interface SceneFile {
  readonly name: string;
  readonly path: string | URL;
  /** How it is read where it has 16 bits a sample; it is refused without. */
  readonly bits16?: Bits16 | undefined;
}

/** A file of a scene, read. */
export interface ScenePicture {
  readonly name: string;
  readonly info: ImageInfo;
  readonly picture: Picture;
}

/**
 * Reads files of one size; their headers are compared before any of them is decoded.
 *
 * @throws {ImageError} As `decodeImage`, and "unreadable" when a file cannot be read.
 * @throws {RangeError} When two sizes differ.
 */
export async function readScene(
  files: readonly SceneFile[],
): Promise<ScenePicture[]> {
  const read = [];
  for (const { name, path, bits16 } of files) {
    const bytes = await readBytes(path);
    const options = bits16 === undefined ? { name } : { name, bits16 };
    read.push({ name, bytes, info: inspectImage(bytes, name), options });
  }
  for (const { name, info } of read.slice(1)) {
    assertSameSize(read[0]!.info, info, [read[0]!.name, name]);
  }
  const pictures = [];
  for (const { name, bytes, info, options } of read) {
    pictures.push({ name, info, picture: await decodeImage(bytes, options) });
  }
  return pictures;
}
