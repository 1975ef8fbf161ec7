import { sha256Hex } from "../../canon/digest.ts";
import type { Fuser } from "../../engine/open_onnx_fuser.ts";
import { readBytes } from "../../files/read_bytes.ts";
import type { Bits16 } from "../../image/bits16.ts";
import { decodeImage } from "../../image/decode.ts";
import { encodePng } from "../../image/encode_png.ts";
import { ImageError } from "../../image/image_error.ts";
import type { Picture } from "../../image/picture.ts";
import { assertSameSize } from "../../image/same_size.ts";
import type { SceneFiles } from "../folders/scene_files.ts";
import type { SeenImage } from "../listing/seen_image.ts";

/**
 * The PNG that a fuser makes of a scene whose files were looked at: headers come first, before anything is decoded.
 *
 * @param bits16 How an infrared image of 16 bits is read; it is refused without.
 * @throws {ImageError} if a file cannot be read or decoded.
 * @throws {RangeError} if the sizes differ, the protocol does not take them, or a file changed since.
 */
export async function makePicture(
  { infrared, visible }: SceneFiles,
  fuser: Pick<Fuser, "fusePicture">,
  bits16?: Bits16,
): Promise<Uint8Array> {
  for (const { fault } of [infrared, visible]) {
    if (fault !== null) throw new ImageError("unreadable", fault);
  }
  assertSameSize(infrared.info!, visible.info!, [
    infrared.shown,
    visible.shown,
  ]);
  const ir = await read(infrared, bits16);
  const vi = await read(visible);
  return await encodePng(await fuser.fusePicture({ ir, vi }));
}

async function read(
  { path, shown, sha256 }: SeenImage,
  bits16?: Bits16,
): Promise<Picture> {
  const bytes = await readBytes(path);
  if (await sha256Hex(bytes) !== sha256) {
    throw new RangeError(
      `Cannot fuse ${shown}: it changed while the run was going on; run the same command again`,
    );
  }
  return await decodeImage(
    bytes,
    bits16 === undefined ? { name: shown } : { name: shown, bits16 },
  );
}
