/** Where the methods disagree most: what a reader should look at. */
import type { Gray } from "../../image/gray.ts";
import type { Size } from "../../image/same_size.ts";
import type { Crop } from "../../image/scene/crop.ts";

/** The side of a crop that is chosen, as a part of the picture's. */
const SHARE = 0.2;

/**
 * Crops of a fifth of the picture's width and height in which the methods disagree most: the variance between their levels,
 * summed over the pixels, less the part that is each method's mean brightness in the crop. A further one does not overlap
 * those before it; of equal ones the first from the top and left. Fewer where there is no room.
 *
 * @param fused at least one, all of one size; where nothing differs the middle is chosen.
 */
export function disputedCrops(
  fused: readonly Gray[],
  count: number,
): Crop[] {
  const size = fused[0]!;
  const width = Math.max(1, Math.round(size.width * SHARE));
  const height = Math.max(1, Math.round(size.height * SHARE));
  const disagreement = disagreementIn(fused, width * height);
  const chosen: Crop[] = [];
  while (chosen.length < count) {
    let best: Crop | null = null, most = 0;
    for (let y = 0; y + height <= size.height; y++) {
      for (let x = 0; x + width <= size.width; x++) {
        const crop = { x, y, width, height };
        const found = disagreement(crop);
        if (found > most && !chosen.some((other) => overlap(crop, other))) {
          most = found;
          best = crop;
        }
      }
    }
    const middle = {
      x: Math.floor((size.width - width) / 2),
      y: Math.floor((size.height - height) / 2),
      width,
      height,
    };
    if (best === null && chosen.some((other) => overlap(middle, other))) break;
    chosen.push(best ?? middle);
  }
  return chosen;
}

/** How much pictures disagree in crops of so many pixels. */
function disagreementIn(
  fused: readonly Gray[],
  pixels: number,
): (crop: Crop) => number {
  const n = fused.length, size = fused[0]!;
  const own = fused.map(({ data }) => sumTable(size, (at) => data[at]!));
  const between = sumTable(size, (at) => {
    let sum = 0, squares = 0;
    for (const { data } of fused) {
      sum += data[at]!;
      squares += data[at]! * data[at]!;
    }
    return n * squares - sum * sum;
  });
  return (crop) => {
    let sum = 0, squares = 0;
    for (const table of own) {
      const levels = sumIn(table, size, crop);
      sum += levels;
      squares += levels * levels;
    }
    return sumIn(between, size, crop) - (n * squares - sum * sum) / pixels;
  };
}

/** Sums of whole numbers over everything above and left of a corner. */
function sumTable(
  { width, height }: Size,
  at: (pixel: number) => number,
): Float64Array {
  const stride = width + 1;
  const table = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += at(y * width + x);
      table[(y + 1) * stride + x + 1] = table[y * stride + x + 1]! + row;
    }
  }
  return table;
}

function sumIn(
  table: Float64Array,
  size: Size,
  { x, y, width, height }: Crop,
): number {
  const stride = size.width + 1;
  const at = (x: number, y: number): number => table[y * stride + x]!;
  return at(x + width, y + height) - at(x, y + height) - at(x + width, y) +
    at(x, y);
}

function overlap(a: Crop, b: Crop): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width &&
    a.y < b.y + b.height && b.y < a.y + a.height;
}
