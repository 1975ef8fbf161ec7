/**
 * Image bytes to samples, or a clear error; never a guess.
 *
 * The pixels come from the format parts of jimp (pngjs, bmp-ts, mozjpeg as wasm: bit-identical to libjpeg-turbo). Jimp's
 * own front door is not used, because it turns pictures by EXIF and drops 16 bits to 8 without a word.
 */
import { Buffer } from "node:buffer";
import bmp from "@jimp/js-bmp";
import png from "@jimp/js-png";
import jpeg from "@jimp/wasm-jpeg";
import { ImageError } from "./image_error.ts";
import type { ImageInfo } from "./image_info.ts";
import { greyReader } from "./grey_reader.ts";
import { inspectImage } from "./inspect.ts";
import { walkJpeg } from "./jpeg/jpeg_walk.ts";
import type { Picture } from "./picture.ts";
import { assertWholePng } from "./png/png_integrity.ts";

/** How to decode. */
export interface DecodeOptions {
  /** What to call the image in an error. Default "image". */
  readonly name?: string;
  /** The most pixels the header may promise; checked before anything is decoded. Default 100 million. */
  readonly maxPixels?: number;
}

/**
 * Decodes a PNG, JPEG or BMP into 8-bit grey or RGB samples.
 *
 * PNG of 1, 2 and 4 bits is stretched to 0..255 as the standard says; a palette becomes RGB; alpha is dropped where it
 * is opaque everywhere. Colour profiles and gamma are ignored, as in the field's evaluators.
 *
 * @throws {ImageError} When the bytes are empty, of another format, cut short, damaged, larger than `maxPixels`, of more
 * than 8 bits a sample, CMYK, to be turned by EXIF, or transparent.
 */
export async function decodeImage(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Promise<Picture> {
  const { name = "image", maxPixels = 100e6 } = options;
  const info = inspectImage(bytes, name);
  assertSupported(info, name, maxPixels);
  if (info.format === "jpeg") walkJpeg(bytes, name);
  const end = info.format === "png"
    ? await assertWholePng(bytes, info, name)
    : bytes.length;
  const rgba = await decodeRgba(
    info.format,
    Buffer.from(bytes.buffer, bytes.byteOffset, end),
    name,
  );
  if (
    rgba.width !== info.width || rgba.height !== info.height ||
    rgba.data.length !== 4 * info.width * info.height
  ) {
    throw new ImageError(
      "corrupt",
      `Cannot decode ${name}: ${rgba.width}x${rgba.height} came out where the header says ${info.width}x${info.height}`,
    );
  }
  const picture = dropAlpha(rgba.data, info, name);
  const greyRead = greyReader(bytes, info, picture, name);
  return greyRead === undefined ? picture : { ...picture, greyRead };
}

function assertSupported(
  info: ImageInfo,
  name: string,
  maxPixels: number,
): void {
  const { width, height, bitDepth, colourModel, exifOrientation } = info;
  if (width * height > maxPixels) {
    throw new ImageError(
      "too-large",
      `Cannot decode ${name}: its header promises ${width}x${height} pixels, more than ${maxPixels}; raise maxPixels if it is genuine`,
    );
  }
  if (bitDepth > 8) {
    throw new ImageError(
      "unsupported",
      `Cannot decode ${name}: ${bitDepth} bits a sample would be cut to 8; convert it to 8 bits with the scaling you mean`,
    );
  }
  if (colourModel === "cmyk" || colourModel === "ycck") {
    throw new ImageError(
      "unsupported",
      `Cannot decode ${name}: ${colourModel.toUpperCase()} has no one meaning in RGB; convert it to RGB`,
    );
  }
  if (exifOrientation !== 1) {
    throw new ImageError(
      "rotated",
      `Cannot decode ${name}: EXIF says to turn it (orientation ${exifOrientation}), and readers disagree on doing so; ` +
        "turn the pixels and remove the tag",
    );
  }
}

interface Rgba {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

async function decodeRgba(
  format: ImageInfo["format"],
  bytes: Buffer,
  name: string,
): Promise<Rgba> {
  try {
    if (format === "png") return png().decode(bytes, { checkCRC: true });
    if (format === "bmp") return bmp().decode(bytes);
    return await jpeg().decode(bytes);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ImageError(
      "corrupt",
      `Cannot decode ${name}: the ${format} decoder gave up (${why}); fetch it anew`,
      { cause },
    );
  }
}

function dropAlpha(rgba: Uint8Array, info: ImageInfo, name: string): Picture {
  const { width, height, colourModel } = info;
  const channels = colourModel === "grey" || colourModel === "grey-alpha"
    ? 1
    : 3;
  const data = new Uint8Array(width * height * channels);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    if (rgba[from + 3] !== 255) {
      throw new ImageError(
        "alpha",
        `Cannot decode ${name}: it has transparent pixels; flatten it onto a background first`,
      );
    }
    for (let channel = 0; channel < channels; channel++) {
      data[to++] = rgba[from + channel]!;
    }
  }
  return { width, height, channels, data };
}
