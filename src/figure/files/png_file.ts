/** A drawing as PNG: its pictures by our own arithmetic on whole pixels, letters and lines over them. */
import { crc32 } from "../../canon/crc32.ts";
import { encodePng } from "../../image/encode_png.ts";
import type { Picture } from "../../image/picture.ts";
import { PNG_SIGNATURE } from "../../image/png/png_chunks.ts";
import type { FigureDrawing, PlacedPicture } from "../figure_drawing.ts";
import type { Pen, Pixels } from "../pen.ts";
import { fitPicture } from "../pictures/fit_picture.ts";
import { isGrey } from "../pictures/grey_window.ts";
import { marksPage } from "./marks_page.ts";

const METRES_AN_INCH = 0.0254;
/** Length and CRC, type, and the 13 bytes of IHDR. */
const HEADER = PNG_SIGNATURE.length + 12 + 13;

/**
 * The bytes of the file; it says its resolution (pHYs), and is of one channel where nothing in it has a colour.
 *
 * Each picture fills whole pixels: its edges are rounded to the nearest.
 *
 * @param dpi Pixels an inch, a whole number.
 */
export async function pngFile(
  drawing: FigureDrawing,
  pen: Pen,
  dpi: number,
): Promise<Uint8Array> {
  const scale = dpi / 72;
  const page = pen.paint(marksPage(drawing), scale);
  const { width, height } = page;
  const ground = new Uint8Array(width * height * 3).fill(255);
  for (const placed of drawing.pictures) put(ground, page, placed, scale);
  lay(page.data, ground);
  const picture: Picture = { width, height, channels: 3, data: ground };
  return withResolution(
    await encodePng(isGrey(picture) ? oneChannel(picture) : picture),
    Math.round(dpi / METRES_AN_INCH),
  );
}

function put(
  ground: Uint8Array,
  page: Pixels,
  { picture, ...at }: PlacedPicture,
  scale: number,
): void {
  const left = Math.round(at.x * scale), top = Math.round(at.y * scale);
  const right = Math.min(page.width, Math.round((at.x + at.width) * scale));
  const end = Math.min(page.height, Math.round((at.y + at.height) * scale));
  const fitted = fitPicture(picture, {
    width: Math.max(1, right - left),
    height: Math.max(1, end - top),
  });
  const { width, height, channels, data } = fitted;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = ((top + y) * page.width + left + x) * 3;
      const from = (y * width + x) * channels;
      for (let c = 0; c < 3; c++) {
        ground[to + c] = data[from + (channels === 3 ? c : 0)]!;
      }
    }
  }
}

/** Over: what is painted is multiplied by its alpha already. */
function lay(painted: Uint8Array, ground: Uint8Array): void {
  for (let from = 0, to = 0; to < ground.length; from += 4, to += 3) {
    const through = 255 - painted[from + 3]!;
    if (through === 255) continue;
    for (let c = 0; c < 3; c++) {
      ground[to + c] = painted[from + c]! +
        Math.round(ground[to + c]! * through / 255);
    }
  }
}

function oneChannel({ width, height, data }: Picture): Picture {
  return {
    width,
    height,
    channels: 1,
    data: data.filter((_, at) => at % 3 === 0),
  };
}

/** A PNG that says how many pixels a metre has (W3C PNG, pHYs). */
function withResolution(png: Uint8Array, perMetre: number): Uint8Array {
  const chunk = new Uint8Array(12 + 9);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode("pHYs"), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const file = new Uint8Array(png.length + chunk.length);
  file.set(png.subarray(0, HEADER));
  file.set(chunk, HEADER);
  file.set(png.subarray(HEADER), HEADER + chunk.length);
  return file;
}
