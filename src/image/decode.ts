/**
 * Image bytes to samples, or a clear error; never a guess.
 *
 * JPEG is decoded by mozjpeg as WebAssembly, bit-identical to libjpeg-turbo; TIFF by a package of
 * its own behind our look at its header; PNG and BMP are decoded here.
 */
import type { Bits16 } from "./bits16.ts";
import { decodeBmp } from "./decode_bmp.ts";
import { ImageError } from "./image_error.ts";
import type { ImageInfo } from "./image_info.ts";
import { greyReader } from "./grey_reader.ts";
import { inspectImage } from "./inspect.ts";
import { decodeJpeg } from "./jpeg/decode_jpeg.ts";
import { walkJpeg } from "./jpeg/jpeg_walk.ts";
import { narrowBits16 } from "./narrow_bits16.ts";
import type { Picture } from "./picture.ts";
import { decodePng } from "./png/decode_png.ts";
import { decodePng16 } from "./png/decode_png16.ts";
import { decodeTiff } from "./tiff/decode_tiff.ts";

/** How to decode. */
export interface DecodeOptions {
  /** What to call the image in an error. Default "image". */
  readonly name?: string;
  /** The most pixels the header may promise; checked before anything is decoded. Default 100 million. */
  readonly maxPixels?: number;
  /** How a grey picture of 16 bits a sample becomes one of 8; without it such a picture is refused. */
  readonly bits16?: Bits16;
}

/**
 * Decodes a PNG, JPEG, BMP or TIFF into 8-bit grey or RGB samples.
 *
 * PNG of 1, 2 and 4 bits is stretched to 0..255 as the standard says; a palette becomes RGB; alpha is dropped where it
 * is opaque everywhere. Colour profiles and gamma are ignored, as in the field's evaluators.
 *
 * @throws {ImageError} When the bytes are empty, of another format, cut short, damaged, larger than `maxPixels`, of more
 * than 8 bits a sample (but grey with `bits16`), CMYK, to be turned by EXIF, or transparent.
 */
export async function decodeImage(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Promise<Picture> {
  const { name = "image", maxPixels = 100e6, bits16 } = options;
  const info = inspectImage(bytes, name);
  assertSupported(info, name, { maxPixels, bits16 });
  const picture = info.bitDepth > 8
    ? await decodeDeep(bytes, info, name, bits16!)
    : await decodeFormat(bytes, info, name);
  const greyRead = greyReader(bytes, info, picture, name);
  return greyRead === undefined ? picture : { ...picture, greyRead };
}

async function decodeDeep(
  bytes: Uint8Array,
  info: ImageInfo,
  name: string,
  by: Bits16,
): Promise<Picture> {
  const samples = info.format === "tiff"
    ? await decodeTiff(bytes, info, name)
    : await decodePng16(bytes, info, name);
  const { width, height } = info;
  const data = narrowBits16(samples as Uint16Array, by);
  return { width, height, channels: 1, data };
}

async function decodeFormat(
  bytes: Uint8Array,
  info: ImageInfo,
  name: string,
): Promise<Picture> {
  switch (info.format) {
    case "png":
      return await decodePng(bytes, info, name);
    case "jpeg":
      walkJpeg(bytes, name);
      return await decodeJpeg(bytes, info, name);
    case "bmp":
      return decodeBmp(bytes, info);
    case "tiff":
      return {
        width: info.width,
        height: info.height,
        channels: info.channels === 1 ? 1 : 3,
        data: new Uint8Array(await decodeTiff(bytes, info, name)),
      };
    default:
      return info.format satisfies never;
  }
}

function assertSupported(
  info: ImageInfo,
  name: string,
  { maxPixels, bits16 }: {
    readonly maxPixels: number;
    readonly bits16: Bits16 | undefined;
  },
): void {
  const { width, height, bitDepth, colourModel, exifOrientation } = info;
  if (width * height > maxPixels) {
    throw new ImageError(
      "too-large",
      `Cannot decode ${name}: its header promises ${width}x${height} pixels, more than ${maxPixels}; raise maxPixels if it is genuine`,
    );
  }
  if (bitDepth > 8 && (bits16 === undefined || colourModel !== "grey")) {
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
