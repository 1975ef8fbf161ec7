import { luma601 } from "../image/luma.ts";
import type { Picture } from "../image/picture.ts";
import { channelsOf } from "../image/channels_of.ts";
import { fromStudio, studioChroma } from "./studio_ycbcr.ts";
import { fromYCrCb8, toYCrCb8 } from "./ycrcb8.ts";
import type { ColourRule } from "./protocol.ts";

type Channels = [Float32Array, Float32Array, Float32Array];

/**
 * Joins the visible picture's colour to a network's luma, where the rule does so before the image becomes 8-bit; the
 * values are then red, green and blue, channel by channel. Other rules leave them as they are.
 */
export function addColour(
  values: Float32Array,
  rule: ColourRule | undefined,
  vi: Picture,
): Float32Array {
  switch (rule) {
    case "half":
      return planar(halfMatrix(values, ...chroma8(vi)));
    case "float-half":
      return planar(halfMatrix(values, ...chromaHalf(vi))).map((value) =>
        Math.min(Math.max(value, 0), 1)
      );
    case "float-128":
      return planar(centred(values, vi, AROUND_128));
    case "float-0":
      return planar(centred(values, vi, AROUND_0));
    default:
      return values;
  }
}

/** The finished picture: what a rule does to colour once the image is 8-bit; one channel or three, channel by channel. */
export function colourLevels(
  levels: Uint8Array,
  rule: ColourRule | undefined,
  { width, height, channels, data }: Picture,
): Picture {
  const pixels = width * height;
  if (rule === "8-bit" || (rule === "studio" && isColoured(channels, data))) {
    const colour = rule === "studio" ? studioColour : colour8;
    const rgb = new Uint8Array(3 * pixels);
    const [r, g, b] = channelsOf({ width, height, channels, data });
    for (let i = 0; i < pixels; i++) {
      rgb.set(colour(levels[i]!, r[i]!, g[i]!, b[i]!), 3 * i);
    }
    return { width, height, channels: 3, data: rgb };
  }
  if (levels.length === pixels) {
    return { width, height, channels: 1, data: levels };
  }
  const picture: Picture = {
    width,
    height,
    channels: 3,
    data: levels.map((_, i) => levels[(i % 3) * pixels + Math.floor(i / 3)]!),
  };
  return rule === "to-luma" ? { ...luma601(picture), channels: 1 } : picture;
}

type Pixel = [red: number, green: number, blue: number];

function colour8(level: number, r: number, g: number, b: number): Pixel {
  const [, cr, cb] = toYCrCb8(r, g, b);
  return fromYCrCb8(level, cr, cb);
}

function studioColour(level: number, r: number, g: number, b: number): Pixel {
  return fromStudio(level, ...studioChroma(r, g, b));
}

/** Whether any pixel is not grey. */
function isColoured(
  channels: Picture["channels"],
  data: Picture["data"],
): boolean {
  return channels === 3 &&
    data.some((value, at) => value !== data[at - at % 3]);
}

/** Cr and Cb as OpenCV's 8-bit conversion gives them, divided by 255. */
function chroma8(vi: Picture): [Float32Array, Float32Array] {
  const [r, g, b] = channelsOf(vi);
  const cr = new Float32Array(r.length);
  const cb = new Float32Array(r.length);
  for (let i = 0; i < r.length; i++) {
    const ycrcb = toYCrCb8(r[i]!, g[i]!, b[i]!);
    cr[i] = ycrcb[1] / 255;
    cb[i] = ycrcb[2] / 255;
  }
  return [cr, cb];
}

/** Cr = 0.713 (R - Y) + 0.5 and Cb = 0.564 (B - Y) + 0.5 of channels in 0..1, clipped to 0..1. */
function chromaHalf(vi: Picture): [Float32Array, Float32Array] {
  const [r, g, b] = channelsOf(vi);
  const of = (factor: number, channel: Uint8Array): Float32Array => {
    const chroma = new Float32Array(channel.length);
    for (let i = 0; i < chroma.length; i++) {
      const luma = (0.299 * r[i]! + 0.587 * g[i]! + 0.114 * b[i]!) / 255;
      const value = (channel[i]! / 255 - luma) * factor + 0.5;
      chroma[i] = Math.min(Math.max(value, 0), 1);
    }
    return chroma;
  };
  return [of(0.713, r), of(0.564, b)];
}

/** The inverse that SAGE's and SeAFusion's scripts use for chroma around 0.5. */
function halfMatrix(
  luma: Float32Array,
  cr: Float32Array,
  cb: Float32Array,
): Channels {
  const of = (kr: number, kb: number): Float32Array =>
    luma.map((y, i) => y + kr * (cr[i]! - 0.5) + kb * (cb[i]! - 0.5));
  return [of(1.403, 0), of(-0.714, -0.344), of(0, 1.773)];
}

/** Cb and Cr of red, green and blue, and red, green and blue of Cb and Cr beside the luma. */
interface Conversion {
  readonly cb: readonly [number, number, number];
  readonly cr: readonly [number, number, number];
  readonly back: readonly (readonly [cr: number, cb: number])[];
}

/** U2Fusion's and T2EA's: chroma around 128/255, so that the offsets cancel. */
const AROUND_128: Conversion = {
  cb: [-0.1687, -0.3313, 0.5],
  cr: [0.5, -0.4187, -0.0813],
  back: [[1.402, 0], [-0.71414, -0.34414], [0, 1.772]],
};

/** GIFNet's, without an offset. */
const AROUND_0: Conversion = {
  cb: [-0.169, -0.331, 0.5],
  cr: [0.5, -0.419, -0.081],
  back: [[1.402, 0], [-0.714136, -0.344136], [0, 1.772]],
};

function centred(
  luma: Float32Array,
  vi: Picture,
  { cb: ofCb, cr: ofCr, back }: Conversion,
): Channels {
  const [r, g, b] = channelsOf(vi);
  const of = (channel: number): Float32Array =>
    luma.map((y, i) => {
      const [kr, kb] = back[channel]!;
      const [red, green, blue] = [r[i]! / 255, g[i]! / 255, b[i]! / 255];
      const cr = ofCr[0] * red + ofCr[1] * green + ofCr[2] * blue;
      const cb = ofCb[0] * red + ofCb[1] * green + ofCb[2] * blue;
      return y + kr * cr + kb * cb;
    });
  return [of(0), of(1), of(2)];
}

function planar(channels: Channels): Float32Array {
  const values = new Float32Array(3 * channels[0].length);
  channels.forEach((channel, c) => values.set(channel, c * channel.length));
  return values;
}
