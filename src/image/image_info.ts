/** What the samples of a file mean. */
export type ColourModel =
  | "grey"
  | "grey-alpha"
  | "palette"
  | "rgb"
  | "rgb-alpha"
  | "ycbcr"
  | "cmyk"
  | "ycck";

/** What the header of an image file says, before anything is decoded. */
export interface ImageInfo {
  /** The file format, told by its first bytes and not by its name. */
  readonly format: "png" | "jpeg" | "bmp" | "tiff";
  /** Columns, at least 1. */
  readonly width: number;
  /** Rows, at least 1. */
  readonly height: number;
  /** Bits a sample (of a palette: bits an index). */
  readonly bitDepth: number;
  /** Samples a pixel, alpha included; a palette counts as the 3 of its colours. */
  readonly channels: 1 | 2 | 3 | 4;
  /** What the samples mean. */
  readonly colourModel: ColourModel;
  /** EXIF orientation 1..8; 1 (upright) where the file says nothing. */
  readonly exifOrientation: number;
}
