/**
 * OpenCV's `resize` with INTER_LINEAR of 8-bit channels, level for level: weights of 11 bits along rows, then down columns
 * in the same fixed point (modules/imgproc/src/resize.cpp, HResizeLinear and VResizeLinear of uchar).
 */
import type { Picture } from "../../image/picture.ts";

/** The picture in another size; both sides at least 1 pixel. Halving both sides is another rule of OpenCV and not this. */
export function resizeLevels(
  { width, height, channels, data }: Picture,
  to: { readonly width: number; readonly height: number },
): Picture {
  const across = taps(width, to.width, { alongRow: true });
  const down = taps(height, to.height, { alongRow: false });
  const row = to.width * channels;
  const lines = new Map<number, Int32Array>();
  const line = (y: number): Int32Array => {
    const known = lines.get(y);
    if (known !== undefined) return known;
    const made = new Int32Array(row);
    for (let x = 0; x < to.width; x++) {
      const { at, next, first, second } = across[x]!;
      for (let c = 0; c < channels; c++) {
        made[x * channels + c] =
          data[(y * width + at) * channels + c]! * first +
          data[(y * width + next) * channels + c]! * second;
      }
    }
    lines.set(y, made);
    return made;
  };
  const out = new Uint8Array(row * to.height);
  down.forEach(({ at, next, first, second }, y) => {
    const upper = line(at), lower = line(next);
    for (let i = 0; i < row; i++) {
      out[y * row + i] = (((first * (upper[i]! >> 4)) >> 16) +
        ((second * (lower[i]! >> 4)) >> 16) + 2) >> 2;
    }
    for (const known of lines.keys()) if (known < at) lines.delete(known);
  });
  return { ...to, channels, data: out };
}

interface Tap {
  readonly at: number;
  readonly next: number;
  /** Of 2048. */
  readonly first: number;
  readonly second: number;
}

/**
 * Where each pixel of a line of `to` lies between two of a line of `from`. Beyond the ends both are the last pixel, and only
 * along rows are the weights then one and nothing, as OpenCV has it.
 */
function taps(
  from: number,
  to: number,
  { alongRow }: { readonly alongRow: boolean },
): Tap[] {
  const scale = from / to;
  return Array.from({ length: to }, (_, i): Tap => {
    const place = Math.fround((i + 0.5) * scale - 0.5);
    const floor = Math.floor(place);
    const inside = (at: number): number => Math.min(Math.max(at, 0), from - 1);
    const part = alongRow && (floor < 0 || floor >= from - 1)
      ? 0
      : Math.fround(place - floor);
    return {
      at: inside(floor),
      next: inside(floor + 1),
      first: halfEven(Math.fround(1 - part) * 2048),
      second: halfEven(part * 2048),
    };
  });
}

function halfEven(value: number): number {
  const floor = Math.floor(value), rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}
