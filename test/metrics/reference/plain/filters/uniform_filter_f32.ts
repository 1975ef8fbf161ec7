/** The mean over a square window as `scipy.ndimage.uniform_filter` forms it for float32 images. */

/**
 * Window means of a float32 image, columns first, then rows, with edge-including mirrored borders.
 *
 * Along a line the sum runs in float64 (one sample enters as one leaves) and each mean is stored as float32, so the
 * order of the additions is part of the result. Rows that a caller crops away are left 0.
 *
 * @param data Row-major samples.
 * @param size Odd window side, at most the image's smaller side.
 * @param crop Rows at the top and bottom that need no value.
 */
export function uniformFilterF32(
  data: Float32Array,
  width: number,
  height: number,
  size: number,
  crop = 0,
): Float32Array {
  const half = (size - 1) / 2;
  const columns = new Float32Array(data.length);
  const sums = new Float64Array(width);
  for (let y = -half; y <= half; y++) {
    const row = mirror(y, height) * width;
    for (let x = 0; x < width; x++) sums[x]! += data[row + x]!;
  }
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const enter = mirror(y + half + 1, height) * width,
      leave = mirror(y - half, height) * width;
    for (let x = 0; x < width; x++) {
      const sum = sums[x]!;
      columns[row + x] = sum / size;
      sums[x] = sum + (data[enter + x]! - data[leave + x]!);
    }
  }

  const out = new Float32Array(data.length);
  for (let y = crop; y < height - crop; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = -half; x <= half; x++) sum += columns[row + mirror(x, width)]!;
    for (let x = 0; x < width; x++) {
      out[row + x] = sum / size;
      const enter = x + half + 1, leave = x - half;
      sum += columns[row + (enter < width ? enter : mirror(enter, width))]! -
        columns[row + (leave >= 0 ? leave : mirror(leave, width))]!;
    }
  }
  return out;
}

/** Mirrors an index about the outer edge of the first or last sample: -1 is 0, `length` is `length - 1`. */
function mirror(i: number, length: number): number {
  return i < 0 ? -i - 1 : i >= length ? 2 * length - 1 - i : i;
}
