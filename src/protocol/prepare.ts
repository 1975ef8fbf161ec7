import type { Gray } from "../image/gray.ts";
import { greyRead } from "../image/grey_read.ts";
import { luma601 } from "../image/luma.ts";
import { opencvLuma } from "../image/opencv_luma.ts";
import type { Picture } from "../image/picture.ts";
import type { Plane } from "../image/plane.ts";
import { channelsOf } from "../image/channels_of.ts";
import type { Protocol } from "./protocol.ts";
import { pillowLuma } from "./pillow_luma.ts";
import { scaleLevels } from "./scale_levels.ts";

/** The two pictures of a pair; an infrared one that is only its luma has no other reading. */
export interface Sources {
  readonly ir: Gray | Picture;
  readonly vi: Picture;
}

/**
 * The sources as the protocol's networks want them: the channels they see, in their range and, where the size rule asks
 * for it, completed at the right and bottom edge by repeating the last column and row.
 *
 * @throws {ImageError} "unsupported" if the reading of the protocol is not to be had of a picture's file.
 * @throws {RangeError} if a side is not a multiple the protocol takes and it does not pad.
 */
export function prepare(
  protocol: Protocol,
  { ir, vi }: Sources,
): { ir: Plane; vi: Plane } {
  const { channel, scale } = protocol.input;
  return {
    ir: complete(protocol, ir, [scaleLevels(infrared(channel, ir), scale)]),
    vi: complete(protocol, vi, visible(protocol.input, vi)),
  };
}

function infrared(channel: Channel, ir: Sources["ir"]): Uint8Array {
  if (!("channels" in ir)) return ir.data;
  switch (channel) {
    case "opencv-grey-read":
      return greyRead(ir).data;
    case "pillow-ycbcr":
      return pillowLuma(ir).data;
    default:
      return luma601(ir).data;
  }
}

function visible(
  { channel, scale }: Protocol["input"],
  vi: Picture,
): Float32Array[] {
  switch (channel) {
    case "rgb":
      return channelsOf(vi).map((levels) => scaleLevels(levels, scale));
    case "luma-float":
      return [floatLuma(vi)];
    case "luma-truncated":
      return [scaleLevels(truncatedLuma(vi), scale)];
    case "luma601":
      return [scaleLevels(luma601(vi).data, scale)];
    case "opencv-ycrcb":
      return [scaleLevels(opencvLuma(vi).data, scale)];
    case "pillow-ycbcr":
      return [scaleLevels(pillowLuma(vi).data, scale)];
    case "opencv-grey-read":
      return [scaleLevels(greyRead(vi).data, scale)];
  }
}

type Channel = Protocol["input"]["channel"];

/** 0.299R + 0.587G + 0.114B of channels in 0..1, in float32 from left to right. */
function floatLuma(vi: Picture): Float32Array {
  const [r, g, b] = channelsOf(vi).map((levels) => scaleLevels(levels, "unit"));
  const [kr, kg, kb] = [0.299, 0.587, 0.114].map(Math.fround);
  const luma = new Float32Array(r!.length);
  for (let i = 0; i < luma.length; i++) {
    const redAndGreen = Math.fround(
      Math.fround(kr! * r![i]!) + Math.fround(kg! * g![i]!),
    );
    luma[i] = Math.min(
      Math.fround(redAndGreen + Math.fround(kb! * b![i]!)),
      1,
    );
  }
  return luma;
}

/** 0.299R + 0.587G + 0.114B from left to right in float64, cut to a level as a cast to `uint8` does. */
function truncatedLuma(vi: Picture): Uint8Array {
  const [r, g, b] = channelsOf(vi);
  const luma = new Uint8Array(r.length);
  for (let i = 0; i < luma.length; i++) {
    const value = 0.299 * r[i]! + 0.587 * g[i]! + 0.114 * b[i]!;
    luma[i] = Math.min(Math.trunc(value), 255);
  }
  return luma;
}

function complete(
  { id, size: { multiple, pad } }: Protocol,
  source: { readonly width: number; readonly height: number },
  channels: readonly Float32Array[],
): Plane {
  const width = roundUp(source.width, multiple);
  const height = roundUp(source.height, multiple);
  if (
    pad === "none" && (width !== source.width || height !== source.height)
  ) {
    throw new RangeError(
      `Cannot prepare a ${source.width}x${source.height} image: protocol ${id} takes sides that are multiples of ${multiple} only`,
    );
  }
  const data = new Float32Array(channels.length * width * height);
  channels.forEach((channel, c) => {
    for (let y = 0; y < height; y++) {
      const from = Math.min(y, source.height - 1) * source.width;
      const to = (c * height + y) * width;
      data.set(channel.subarray(from, from + source.width), to);
      data.fill(
        channel[from + source.width - 1]!,
        to + source.width,
        to + width,
      );
    }
  });
  return { width, height, channels: channels.length === 3 ? 3 : 1, data };
}

function roundUp(side: number, multiple: number): number {
  return Math.ceil(side / multiple) * multiple;
}
