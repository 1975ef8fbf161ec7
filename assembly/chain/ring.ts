/** Where the rows of a layer's input are, and what lies beyond their ends. */
import { Layer } from "./layer";

/** First pixel of row `y`, channel 0. */
export function rowOf(layer: Layer, y: i32, pitch: usize): usize {
  return slot(layer, y % 3, pitch);
}

/** The same, also for the rows just above and just below the image. */
export function rowOrBorder(
  layer: Layer,
  y: i32,
  height: i32,
  pitch: usize,
): usize {
  if (y >= 0 && y < height) return rowOf(layer, y, pitch);
  if (layer.reflect != 0) return rowOf(layer, y < 0 ? 1 : height - 2, pitch);
  return slot(layer, 3, pitch);
}

/** Sets the value before and the value after every channel of a row that has just been written. */
export function extend(
  layer: Layer,
  row: usize,
  width: i32,
  pitch: usize,
): void {
  const end = <usize> width << 2;
  for (let channel: i32 = 0; channel < layer.inChannels; channel++) {
    if (layer.reflect != 0) {
      store<f32>(row - 4, load<f32>(row + 4));
      store<f32>(row + end, load<f32>(row + end - 8));
    } else {
      store<f32>(row - 4, 0);
      store<f32>(row + end, 0);
    }
    row += pitch;
  }
}

function slot(layer: Layer, index: i32, pitch: usize): usize {
  return layer.ring + 16 + <usize> (index * layer.inChannels) * pitch;
}
