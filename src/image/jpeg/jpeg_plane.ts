/** The samples of one component of a JPEG, before anything is scaled or made a colour. */
import { inverseDct } from "./inverse_dct.ts";
import type { JpegComponent } from "./jpeg_frame.ts";
import { quantisationOf } from "./jpeg_quantisation.ts";

/** What turns 64 dequantised coefficients into samples around 0, in place. */
export type InverseTransform = (block: Int32Array) => void;

/**
 * A plane of `width` times `height` samples 0..255, what lies beyond it left out.
 *
 * @param component Walked with its coefficients kept.
 * @param transform libjpeg's accurate integer one unless told.
 * @throws {ImageError} "corrupt" when it names a quantisation table that is not there.
 */
export function jpegPlane(
  component: JpegComponent,
  bytes: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  name: string,
  transform: InverseTransform = inverseDct,
): Uint8Array {
  const steps = quantisationOf(component, bytes, name);
  const data = new Uint8Array(width * height);
  const block = new Int32Array(64);
  for (let row = 0; row < component.rows; row++) {
    for (let column = 0; column < component.columns; column++) {
      dequantise(component, row * component.stride + column, steps, block);
      transform(block);
      place(block, data, width, height, 8 * column, 8 * row);
    }
  }
  return data;
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
