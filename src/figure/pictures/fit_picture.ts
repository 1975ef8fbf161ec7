/** A picture at another size, from its own 8-bit samples and by arithmetic that is the same everywhere. */
import type { Picture } from "../../image/picture.ts";
import type { Size } from "../../image/same_size.ts";

/**
 * Larger by the nearest pixel, so that what is magnified shows the pixels that are there: pixel `x` of `n` shows
 * `floor((x + 0.5) · width / n)`. Smaller by the mean of the area that a pixel covers, rounded; each direction by itself.
 */
export function fitPicture(picture: Picture, { width, height }: Size): Picture {
  const across = weightsOf(picture.width, width);
  const down = weightsOf(picture.height, height);
  const { channels } = picture;
  const rows = new Float64Array(width * picture.height * channels);
  for (let y = 0; y < picture.height; y++) {
    const from = y * picture.width * channels;
    for (let x = 0; x < width; x++) {
      const { first, weights } = across[x]!;
      for (let c = 0; c < channels; c++) {
        let sum = 0;
        for (let i = 0; i < weights.length; i++) {
          sum += weights[i]! * picture.data[from + (first + i) * channels + c]!;
        }
        rows[(y * width + x) * channels + c] = sum;
      }
    }
  }
  const data = new Uint8Array(width * height * channels);
  const stride = width * channels;
  for (let y = 0; y < height; y++) {
    const { first, weights } = down[y]!;
    for (let at = 0; at < stride; at++) {
      let sum = 0;
      for (let i = 0; i < weights.length; i++) {
        sum += weights[i]! * rows[(first + i) * stride + at]!;
      }
      data[y * stride + at] = Math.round(sum);
    }
  }
  return { width, height, channels, data };
}

/** Which pixels of a row make one of the result, and how much of each. */
interface Share {
  readonly first: number;
  readonly weights: readonly number[];
}

function weightsOf(from: number, to: number): Share[] {
  return Array.from({ length: to }, (_, at): Share => {
    if (to >= from) {
      return {
        first: Math.floor((2 * at + 1) * from / (2 * to)),
        weights: [1],
      };
    }
    const start = at * from / to, end = (at + 1) * from / to;
    const first = Math.floor(start), last = Math.ceil(end);
    const weights = Array.from(
      { length: last - first },
      (_, i) =>
        (Math.min(end, first + i + 1) - Math.max(start, first + i)) *
        to / from,
    );
    return { first, weights };
  });
}
