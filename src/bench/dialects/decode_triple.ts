/** Three files as other JPEG decoders give them. */
import { readBytes } from "../../files/read_bytes.ts";
import type { SceneFile } from "../../files/read_scene.ts";
import type { ScenePicture } from "../../image/scene/decode_scene.ts";
import {
  decodeJpegBy,
  JPEG_RULES,
  type JpegRuleName,
} from "../../image/jpeg/decode_jpeg_by.ts";
import type { DecodedTriple } from "./read_triple.ts";

/**
 * The pictures under each rule but our own decoder's; files that are no JPEG stay as they were read. Rules that change no
 * file, or that do not take one, are left out.
 *
 * @param files Infrared, visible and fused.
 * @param read The same, as they were read.
 * @throws {ImageError} "unreadable" when a file is no longer there.
 */
export async function decodeTriple(
  files: readonly SceneFile[],
  read: readonly ScenePicture[],
): Promise<Map<JpegRuleName, DecodedTriple>> {
  const decoded = new Map<JpegRuleName, DecodedTriple>();
  const bytes = await Promise.all(
    read.map(({ info }, at) =>
      info.format === "jpeg" ? readBytes(files[at]!.path) : null
    ),
  );
  if (bytes.every((one) => one === null)) return decoded;
  for (const rule of Object.keys(JPEG_RULES) as JpegRuleName[]) {
    if (rule === OWN) continue;
    const [ir, vi, fused] = read.map(({ name, info, picture }, at) =>
      bytes[at] === null ? picture : decodeJpegBy(rule, bytes[at]!, info, name)
    );
    if (ir && vi && fused) decoded.set(rule, { ir, vi, fused });
  }
  return decoded;
}

/** What `decodeImage` gives. */
const OWN: JpegRuleName = "libjpeg";
