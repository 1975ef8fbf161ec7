/**
 * What becomes of colour:
 * `half`: 8-bit Cr and Cb of the visible picture, read around 0.5, joined to the unclipped output;
 * `float-half`: the same with float Cr and Cb, the result clipped to 0..1;
 * `float-128`: float Cb and Cr around 128/255, unclipped;
 * `float-0`: float Cb and Cr around 0, of coefficients with three digits, unclipped;
 * `8-bit`: 8-bit Cr and Cb joined to the 8-bit output, converted back in 8 bits;
 * `studio`: the 8-bit output is taken for the Y of 16..235 beside the picture's Cb and Cr and becomes RGB, so that what is
 * below 16 is black; a picture without colour gives none, and the output stays;
 * `to-luma`: a network's RGB output becomes its BT.601 luma.
 */
export type ColourRule =
  | "half"
  | "float-half"
  | "float-128"
  | "float-0"
  | "8-bit"
  | "studio"
  | "to-luma";

/**
 * A network that sees square windows: `stride` apart from the top left corner as far as they fit, then once more flush
 * with the right edge, with the bottom edge and in the last corner. Its output at a pixel is the mean over the windows.
 */
export interface WindowRule {
  /** Of a window, in pixels; no source may be smaller. */
  readonly side: number;
  /** From one window to the next, in pixels. */
  readonly stride: number;
}

/**
 * What happens to pixels before and after a network, as plain data.
 *
 * A protocol is part of a cell's identity: its digest is over this object, so a change of meaning needs a new
 * `version`. Every field is a rule that code in this room carries out; there is no other place where pixels change.
 */
export interface Protocol {
  /** Stable name, such as `imsave-stretch`. */
  readonly id: string;
  /** Raised whenever the meaning changes. */
  readonly version: number;
  /** One line for people. */
  readonly title: string;
  /** Whose script or definition this follows. */
  readonly source: string;
  readonly input: {
    /**
     * What the network sees of the visible picture:
     * `luma601`: BT.601 luma as a level, (299R + 587G + 114B + 500) div 1000;
     * `opencv-ycrcb`: the Y of OpenCV's `COLOR_BGR2YCrCb`, luma in fixed point of 14 bits;
     * `opencv-grey-read`: what OpenCV's `imread` of grey gives of the file: the Y plane a JPEG stores, libpng's
     * truncating conversion of a PNG;
     * `pillow-ycbcr`: the Y of Pillow's conversion, which keeps 1/64 of a level, where a file has three channels;
     * `luma-float`: 0.299R + 0.587G + 0.114B of the channels in 0..1, unrounded, float32;
     * `luma-truncated`: 0.299R + 0.587G + 0.114B in float64, cut to a level;
     * `rgb`: three channels, a grey picture three times.
     *
     * Of the infrared picture it sees the same reading under `opencv-grey-read` and `pillow-ycbcr`, else `luma601`: on
     * grey values the others are one.
     */
    readonly channel:
      | "luma601"
      | "opencv-ycrcb"
      | "opencv-grey-read"
      | "pillow-ycbcr"
      | "luma-float"
      | "luma-truncated"
      | "rgb";
    /**
     * `unit`: float32(v / 255); `levels`: v itself, 0..255; `signed`: (v - 127.5) / 127.5;
     * `minmax`: (v - min) / (max - min + 1e-5), of each image, float32.
     */
    readonly scale: "unit" | "levels" | "signed" | "minmax";
  };
  readonly size: {
    /** Both sides must be multiples of this; 1 accepts any size. */
    readonly multiple: number;
    /** How a side that is not is completed, at its right or bottom end; the output is cropped there again. */
    readonly pad: "none" | "edge";
    /** Absent: the network sees the whole frame. */
    readonly windows?: WindowRule;
  };
  readonly output: {
    /**
     * `stretch`: the image's own minimum..maximum becomes 0..255 (after cropping);
     * `clip`: the range of `input.scale` becomes 0..255 and what lies outside is clipped;
     * `clip-stretch`: what lies outside the range of `input.scale` is clipped, then `stretch`;
     * `wrap`: as `clip`, but what lies outside wraps around modulo 256;
     * `minmax`: as `stretch`, over max - min + 1e-5;
     * `span`: as `stretch`, divided by max - min before it is multiplied by 255;
     * `positive-span`: what lies below 0 becomes 0, then `span`;
     * `maximum`: 0..the image's own maximum becomes 0..255, below 0 is clipped.
     */
    readonly range:
      | "stretch"
      | "clip"
      | "clip-stretch"
      | "wrap"
      | "minmax"
      | "span"
      | "positive-span"
      | "maximum";
    /** `half-up`: floor(x + 0.5); `truncate`: towards 0; `half-even`: to nearest, a half to the even level. */
    readonly rounding: "half-up" | "truncate" | "half-even";
    /** How the colour of a source, the visible picture unless `colourOf` says so, comes back, or goes; absent: the result is grey. See `colour.ts`. */
    readonly colour?: ColourRule;
    /** The colour is the picture's in the infrared place, such as PET beside MRI; absent: the visible picture's. */
    readonly colourOf?: "ir";
  };
}
