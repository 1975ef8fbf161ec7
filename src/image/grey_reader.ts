import { once } from "../canon/once.ts";
import type { Gray } from "./gray.ts";
import { ImageError } from "./image_error.ts";
import type { ImageInfo } from "./image_info.ts";
import { jpegLuma } from "./jpeg/jpeg_luma.ts";
import { opencvLuma } from "./opencv_luma.ts";
import type { Picture } from "./picture.ts";
import { pngChunks } from "./png/png_chunks.ts";

/**
 * How a decoded file is read as grey, where its samples and the rule for PNG do not tell; each plane is made once, when
 * it is first asked for. See {@linkcode greyRead}.
 *
 * @returns Nothing for a grey picture and for a PNG without a gamma.
 */
export function greyReader(
  bytes: Uint8Array,
  info: ImageInfo,
  picture: Picture,
  name: string,
): (() => Gray) | undefined {
  if (picture.channels === 1) return undefined;
  if (info.format === "bmp") return once(() => opencvLuma(picture));
  if (info.format === "jpeg") {
    return info.colourModel === "ycbcr"
      ? once(() => jpegLuma(bytes, info, name))
      : refuse(name, "it is a JPEG that stores red, green and blue");
  }
  if (info.format === "tiff") {
    return refuse(name, "what it makes of a colour TIFF is not held here");
  }
  for (const { type } of pngChunks(bytes, name)) {
    if (WITH_GAMMA.has(type)) {
      return refuse(
        name,
        `its PNG chunk ${type} may have libpng convert in linear light`,
      );
    }
  }
  return undefined;
}

function refuse(name: string, why: string): () => Gray {
  return () => {
    throw new ImageError(
      "unsupported",
      `Cannot read ${name} as OpenCV reads grey: ${why}; save it as a plain 8-bit PNG`,
    );
  };
}

const WITH_GAMMA: ReadonlySet<string> = new Set(["gAMA", "sRGB", "iCCP"]);
