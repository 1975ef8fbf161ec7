/** A plane of fewer samples than the picture brought to its size. */
import type { Size } from "../same_size.ts";

/** A plane and how many pixels of the picture one sample stands for. */
export interface SmallPlane extends Size {
  readonly data: Uint8Array;
  readonly across: number;
  readonly down: number;
}

/** Each sample repeated. */
export function repeatSamples(plane: SmallPlane, size: Size): Uint8Array {
  const { data, across, down } = plane;
  const all = new Uint8Array(size.width * size.height);
  for (let y = 0, to = 0; y < size.height; y++) {
    const row = Math.floor(y / down) * plane.width;
    for (let x = 0; x < size.width; x++) {
      all[to++] = data[row + Math.floor(x / across)]!;
    }
  }
  return all;
}

/**
 * Between samples as libjpeg draws them ("fancy", a triangle filter): three quarters of the nearer and a quarter of the
 * farther, in each direction in which there are half as many, rounded to and fro; an edge is its own neighbour.
 *
 * @returns Null for other proportions than 1:1, 2:1 and 2:1 in both directions, and for planes of one column.
 */
export function drawSamples(plane: SmallPlane, size: Size): Uint8Array | null {
  const { across, down, width, height, data } = plane;
  if (across === 1 && down === 1) return data;
  if (across !== 2 || down > 2 || width < 3) return null;
  const all = new Uint8Array(size.width * size.height);
  const [four, even, odd] = down === 2 ? [4, 8, 7] : [2, 1, 2];
  const sums = new Int32Array(width);
  for (let y = 0; y < size.height; y++) {
    const near = Math.floor(y / down);
    const far = Math.min(
      height - 1,
      Math.max(0, near + (y % 2 === 0 ? -1 : 1)),
    );
    for (let x = 0; x < width; x++) {
      const sample = data[near * width + x]!;
      sums[x] = down === 2 ? 3 * sample + data[far * width + x]! : sample;
    }
    for (let x = 0; x < size.width; x++) {
      const at = x >> 1, isOdd = x % 2 === 1;
      const beside = Math.min(width - 1, Math.max(0, at + (isOdd ? 1 : -1)));
      all[y * size.width + x] =
        (3 * sums[at]! + sums[beside]! + (isOdd ? odd! : even!)) >> four!;
    }
  }
  return all;
}
