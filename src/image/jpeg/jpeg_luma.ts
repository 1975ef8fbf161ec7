/** What a colour JPEG stores of brightness. */
import type { Gray } from "../gray.ts";
import { ImageError } from "../image_error.ts";
import { inverseDct } from "./inverse_dct.ts";
import type { JpegComponent } from "./jpeg_frame.ts";
import { quantisationOf } from "./jpeg_quantisation.ts";
import { walkJpeg } from "./jpeg_walk.ts";

/**
 * The Y plane of a YCbCr JPEG, to the bit as libjpeg-turbo gives it when asked for grey. Sequential and progressive.
 *
 * It is not the luma of the picture's RGB: that has gone through chroma of half the size, rounding and clipping.
 *
 * @throws {ImageError} "unsupported" when Y is stored at less than full size; "truncated" or "corrupt" as for any JPEG.
 */
export function jpegLuma(
  bytes: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  name: string,
): Gray {
  const { components } = walkJpeg(bytes, name, true);
  const luma = components[0]!;
  if (
    components.some(({ across, down }) =>
      across > luma.across || down > luma.down
    )
  ) {
    throw new ImageError(
      "unsupported",
      `Cannot read the grey of ${name}: its luma is stored at less than full size; save it as an 8-bit PNG`,
    );
  }
  const steps = quantisationOf(luma, bytes, name);
  const data = new Uint8Array(width * height);
  const block = new Int32Array(64);
  for (let row = 0; row < luma.rows; row++) {
    for (let column = 0; column < luma.columns; column++) {
      dequantise(luma, row * luma.stride + column, steps, block);
      inverseDct(block);
      place(block, data, width, height, 8 * column, 8 * row);
    }
  }
  return { width, height, data };
}

function dequantise(
  { values }: JpegComponent,
  index: number,
  steps: Uint16Array,
  block: Int32Array,
): void {
  const start = 64 * index;
  for (let i = 0; i < 64; i++) block[i] = values![start + i]! * steps[i]!;
}

/** Shifts a block to 0..255, clips it, and leaves out what lies beyond the picture. */
function place(
  block: Int32Array,
  data: Uint8Array,
  width: number,
  height: number,
  x: number,
  y: number,
): void {
  const columns = Math.min(8, width - x);
  const rows = Math.min(8, height - y);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      data[(y + row) * width + x + column] = Math.min(
        255,
        Math.max(0, block[8 * row + column]! + 128),
      );
    }
  }
}
