import { sha256Hex } from "../../canon/digest.ts";
import { ImageError } from "../../image/image_error.ts";
import { inspectImage } from "../../image/inspect.ts";
import type { SeenImage } from "./seen_image.ts";

/** The bytes of an image looked at: its digest and its header, or its fault; nothing is decoded. */
export async function seeBytes(
  bytes: Uint8Array,
  known: Pick<SeenImage, "name" | "shown" | "path">,
): Promise<SeenImage> {
  const seen = {
    ...known,
    bytes: bytes.length,
    sha256: await sha256Hex(bytes),
  };
  try {
    return { ...seen, info: inspectImage(bytes, known.shown), fault: null };
  } catch (error) {
    return { ...seen, info: null, fault: faultOf(error) };
  }
}

/**
 * What keeps an image from being read.
 *
 * @throws the error itself if it is no fault of the image.
 */
export function faultOf(error: unknown): string {
  if (error instanceof ImageError) return error.message;
  throw error;
}
