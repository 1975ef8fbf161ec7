import type { ImageInfo } from "../image_info.ts";

/** One of the sub-images in which the rows of a PNG lie, and which pixels of the image are its. */
export interface PngPass {
  /** Columns and rows of its own, at least 1. */
  readonly width: number;
  readonly height: number;
  /** Bytes of a row without its filter byte. */
  readonly rowBytes: number;
  /** Where its first pixel lies in the image, and the steps from one to the next. */
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** The passes of a PNG that have pixels, in file order: one, or up to seven where it is interlaced. */
export function pngPasses(info: ImageInfo, interlaced: boolean): PngPass[] {
  return (interlaced ? ADAM7 : WHOLE).map(([x, y, dx, dy]) => {
    const width = Math.max(0, Math.ceil((info.width - x) / dx));
    const height = Math.max(0, Math.ceil((info.height - y) / dy));
    const rowBytes = Math.ceil(width * samplesOf(info) * info.bitDepth / 8);
    return { width, height, rowBytes, x, y, dx, dy };
  }).filter(({ width, height }) => width > 0 && height > 0);
}

/** Samples a pixel as they lie in the file: an index of a palette is one. */
export function samplesOf({ colourModel, channels }: ImageInfo): number {
  return colourModel === "palette" ? 1 : channels;
}

type Grid = readonly [x: number, y: number, dx: number, dy: number];

const WHOLE: readonly Grid[] = [[0, 0, 1, 1]];

/** The seven passes of interlacing (W3C PNG, section 8.2). */
const ADAM7: readonly Grid[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];
