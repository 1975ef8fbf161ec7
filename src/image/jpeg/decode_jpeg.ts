import decode from "@jsquash/jpeg/decode.js";
import { ImageError } from "../image_error.ts";
import type { ImageInfo } from "../image_info.ts";
import type { Picture } from "../picture.ts";

/**
 * Decodes a JPEG whose stream is whole, by mozjpeg in WebAssembly, bit for bit what libjpeg-turbo gives.
 *
 * @throws {ImageError} "corrupt" if the decoder gives up or gives another size.
 */
export async function decodeJpeg(
  bytes: Uint8Array,
  { width, height, colourModel }: ImageInfo,
  name: string,
): Promise<Picture> {
  const rgba = await decode(new Uint8Array(bytes).buffer).catch((cause) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ImageError(
      "corrupt",
      `Cannot decode ${name}: the jpeg decoder gave up (${why}); fetch it anew`,
      { cause },
    );
  });
  if (rgba.width !== width || rgba.height !== height) {
    throw new ImageError(
      "corrupt",
      `Cannot decode ${name}: ${rgba.width}x${rgba.height} came out where the header says ${width}x${height}`,
    );
  }
  const samples = rgba.data;
  const channels = colourModel === "grey" ? 1 : 3;
  const data = new Uint8Array(width * height * channels);
  for (let from = 0, to = 0; to < data.length; from += 4) {
    for (let c = 0; c < channels; c++) data[to++] = samples[from + c]!;
  }
  return { width, height, channels, data };
}
