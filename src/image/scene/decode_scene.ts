/** Several images of one scene to samples. */
import type { Bits16 } from "../bits16.ts";
import { decodeImage } from "../decode.ts";
import type { ImageInfo } from "../image_info.ts";
import { inspectImage } from "../inspect.ts";
import type { Picture } from "../picture.ts";
import { assertSameSize } from "../same_size.ts";

/** The bytes of an image and what its user calls it. */
export interface SceneBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How it is read where it has 16 bits a sample; it is refused without. */
  readonly bits16?: Bits16 | undefined;
}

/** An image of a scene, decoded. */
export interface ScenePicture {
  readonly name: string;
  readonly info: ImageInfo;
  readonly picture: Picture;
}

/**
 * Decodes images of one size; their headers are compared before any of them is decoded.
 *
 * @throws {ImageError} As `decodeImage`.
 * @throws {RangeError} When two sizes differ.
 */
export async function decodeScene(
  images: readonly SceneBytes[],
): Promise<ScenePicture[]> {
  const seen = images.map((image) => ({
    ...image,
    info: inspectImage(image.bytes, image.name),
  }));
  for (const { name, info } of seen.slice(1)) {
    assertSameSize(seen[0]!.info, info, [seen[0]!.name, name]);
  }
  const pictures: ScenePicture[] = [];
  for (const { name, bytes, bits16, info } of seen) {
    const options = bits16 === undefined ? { name } : { name, bits16 };
    pictures.push({ name, info, picture: await decodeImage(bytes, options) });
  }
  return pictures;
}
