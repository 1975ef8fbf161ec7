/** A part of a picture, in its pixels: `x` and `y` of its upper left corner, at least one pixel wide and high. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
