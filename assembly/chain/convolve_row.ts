/** One row of a layer's output, all channels. */
import { convolveFour } from "./convolve_four";
import { convolveOne } from "./convolve_one";
import { Layer } from "./layer";
import { rowOf, rowOrBorder } from "./ring";
import { tanhRow } from "./tanh_row";

const RELU = 1;
const TANH = 2;

/**
 * Row `y`, from the rows y − 1, y and y + 1 of the layer's ring.
 *
 * @param target First pixel of channel 0; the channels lie `pitch` bytes apart. Up to 15 values beyond `width` are written.
 */
export function convolveRow(
  layer: Layer,
  y: i32,
  width: i32,
  height: i32,
  pitch: usize,
  target: usize,
): void {
  const above = rowOrBorder(layer, y - 1, height, pitch);
  const here = rowOf(layer, y, pitch);
  const below = rowOrBorder(layer, y + 1, height, pitch);
  const channels = layer.inChannels;
  const floor = f32x4.splat(layer.activation == RELU ? 0 : -Infinity);
  let weights = layer.weights;
  let bias = layer.bias;
  let out = target;
  let left = layer.outChannels;
  while (left >= 4) {
    convolveFour(
      above,
      here,
      below,
      pitch,
      channels,
      weights,
      bias,
      floor,
      out,
      width,
    );
    weights += <usize> channels * (9 * 4 * 16);
    bias += 4 * 16;
    out += 4 * pitch;
    left -= 4;
  }
  while (left > 0) {
    convolveOne(
      above,
      here,
      below,
      pitch,
      channels,
      weights,
      bias,
      floor,
      out,
      width,
    );
    weights += <usize> channels * (9 * 16);
    bias += 16;
    out += pitch;
    left--;
  }
  if (layer.activation == TANH) {
    for (let row = target; row < out; row += pitch) tanhRow(row, width);
  }
}
