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
    /** How a picture becomes one channel: BT.601 luma, (299R + 587G + 114B + 500) div 1000. */
    readonly channel: "luma601";
    /** `unit`: float32(v / 255); `levels`: v itself, 0..255. */
    readonly scale: "unit" | "levels";
  };
  readonly size: {
    /** Both sides must be multiples of this; 1 accepts any size. */
    readonly multiple: number;
    /** How a side that is not is completed, at its right or bottom end; the output is cropped there again. */
    readonly pad: "none" | "edge";
  };
  readonly output: {
    /**
     * `stretch`: the image's own minimum..maximum becomes 0..255 (after cropping);
     * `clip`: the range of `input.scale` becomes 0..255 and what lies outside is clipped.
     */
    readonly range: "stretch" | "clip";
    /** `half-up`: floor(x + 0.5). */
    readonly rounding: "half-up";
  };
}
