/** Reads what a JPEG says about itself: frame, colour model (JFIF, Adobe) and EXIF orientation. */
import { exifOrientation } from "./exif_orientation.ts";
import { ImageError } from "../image_error.ts";
import type { ColourModel, ImageInfo } from "../image_info.ts";
import { jpegSegments } from "./jpeg_segments.ts";

/**
 * Reads the header of a JPEG without decoding it.
 *
 * @throws {ImageError} "truncated", "corrupt", or "unsupported" for lossless, hierarchical and arithmetic-coded files.
 */
export function readJpegHeader(bytes: Uint8Array, name: string): ImageInfo {
  let frame: Uint8Array | undefined;
  let orientation = 1;
  let adobe: number | undefined;
  let jfif = false;
  for (const { marker, data } of jpegSegments(bytes, name)) {
    if (isFrame(marker)) {
      if (frame !== undefined) {
        throw new ImageError(
          "corrupt",
          `Cannot read ${name}: a JPEG with two frames`,
        );
      }
      frame = checkedFrame(marker, data, name);
    } else if (marker === 0xe0 && startsWith(data, "JFIF\0")) jfif = true;
    else if (
      marker === 0xee && startsWith(data, "Adobe") && data.length >= 12
    ) adobe = data[11]!;
    else if (marker === 0xe1 && startsWith(data, "Exif\0")) {
      orientation = Math.max(orientation, exifOrientation(data.subarray(6)));
    }
  }
  if (frame === undefined) {
    throw new ImageError(
      "corrupt",
      `Cannot read ${name}: a JPEG without a frame`,
    );
  }
  const channels = frame[5];
  if (channels !== 1 && channels !== 3 && channels !== 4) {
    throw new ImageError(
      "unsupported",
      `Cannot read ${name}: a JPEG of ${channels} components; save it as an 8-bit PNG`,
    );
  }
  return {
    format: "jpeg",
    width: frame[3]! << 8 | frame[4]!,
    height: frame[1]! << 8 | frame[2]!,
    bitDepth: frame[0]!,
    channels,
    colourModel: colourModel(channels, frame, jfif, adobe),
    exifOrientation: orientation,
  };
}

function checkedFrame(
  marker: number,
  data: Uint8Array,
  name: string,
): Uint8Array {
  if (data.length < 6 || data.length < 6 + 3 * data[5]!) {
    throw new ImageError(
      "corrupt",
      `Cannot read ${name}: its JPEG frame is cut short`,
    );
  }
  if (marker > 0xc2) {
    const kind = marker >= 0xc9
      ? "an arithmetic-coded"
      : marker === 0xc3
      ? "a lossless"
      : "a hierarchical";
    throw new ImageError(
      "unsupported",
      `Cannot read ${name}: ${kind} JPEG is not supported; save it as an 8-bit PNG`,
    );
  }
  if ((data[1]! | data[2]!) === 0 || (data[3]! | data[4]!) === 0) {
    throw new ImageError(
      "unsupported",
      `Cannot read ${name}: a JPEG whose header gives no size; save it as an 8-bit PNG`,
    );
  }
  assertSampling(data, name);
  return data;
}

/** Chroma that is only halved downwards (4:4:0) is smoothed by some releases of libjpeg and repeated by others. */
function assertSampling(frame: Uint8Array, name: string): void {
  const factors = Array.from({ length: frame[5]! }, (_, i) => {
    const sampling = frame[7 + 3 * i]!;
    return { across: sampling >> 4, down: sampling & 15 };
  });
  const across = Math.max(...factors.map((factor) => factor.across));
  const down = Math.max(...factors.map((factor) => factor.down));
  for (const factor of factors) {
    const ratio = `${across / factor.across}x${down / factor.down}`;
    if (across <= 4 && down <= 4 && SAME_IN_ALL_DECODERS.has(ratio)) continue;
    throw new ImageError(
      "unsupported",
      `Cannot read ${name}: decoders disagree on JPEG chroma sampled ${ratio}; save it as an 8-bit PNG`,
    );
  }
}

/** Same rules as libjpeg's default_decompress_parms: JFIF wins, then Adobe's transform, then the component names. */
function colourModel(
  channels: 1 | 3 | 4,
  frame: Uint8Array,
  jfif: boolean,
  adobe: number | undefined,
): ColourModel {
  if (channels === 1) return "grey";
  if (channels === 4) return adobe === 2 ? "ycck" : "cmyk";
  if (jfif) return "ycbcr";
  if (adobe !== undefined) return adobe === 0 ? "rgb" : "ycbcr";
  const ids = String.fromCharCode(frame[6]!, frame[9]!, frame[12]!);
  return ids === "RGB" ? "rgb" : "ycbcr";
}

/** SOF0..SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 &&
    marker !== 0xc8 && marker !== 0xcc;
}

function startsWith(data: Uint8Array, text: string): boolean {
  return data.length >= text.length &&
    [...text].every((letter, i) => letter.charCodeAt(0) === data[i]);
}

/** 4:4:4, 4:2:2, 4:2:0 and 4:1:1, compared with libjpeg-turbo 2.1.5. */
const SAME_IN_ALL_DECODERS: ReadonlySet<string> = new Set([
  "1x1",
  "2x1",
  "2x2",
  "4x1",
]);
