/** Several files of one scene to samples. */
import {
  decodeScene,
  type SceneBytes,
  type ScenePicture,
} from "../image/scene/decode_scene.ts";
import { readBytes } from "./read_bytes.ts";

/** A file and what its user calls it. */
export interface SceneFile extends Omit<SceneBytes, "bytes"> {
  readonly path: string | URL;
}

/**
 * Reads files of one size; their headers are compared before any of them is decoded.
 *
 * @throws {ImageError} As `decodeScene`, and "unreadable" when a file cannot be read.
 * @throws {RangeError} When two sizes differ.
 */
export async function readScene(
  files: readonly SceneFile[],
): Promise<ScenePicture[]> {
  const images: SceneBytes[] = [];
  for (const { path, ...image } of files) {
    images.push({ ...image, bytes: await readBytes(path) });
  }
  return await decodeScene(images);
}
