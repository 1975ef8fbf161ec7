/** A figure before it is a file: pictures at the bottom, and lines and letters over them. */
import type { Picture } from "../image/picture.ts";

/** A picture and where it stands, in points (1/72 inch). */
export interface PlacedPicture {
  readonly picture: Picture;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether its pixels are to be seen as squares. */
  readonly isMagnified: boolean;
}

/** What every kind of file is written from; lengths in points, from the upper left corner. */
export interface FigureDrawing {
  readonly width: number;
  readonly height: number;
  /** One line. */
  readonly title: string;
  /** What is seen and how it was made, for whoever cannot see it. */
  readonly description: string;
  readonly pictures: readonly PlacedPicture[];
  /** Elements of SVG over the pictures, escaped, with text as text. */
  readonly marks: readonly string[];
}

/** Points in a millimetre. */
export const POINTS = 72 / 25.4;
