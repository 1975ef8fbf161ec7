/** Which parts of a pair are magnified: where the sources have most to say, found by rule so that nobody chose. */
import type { Gray } from "../../image/gray.ts";
import type { Crop } from "./magnify.ts";

/**
 * Two crops of a fifth of the width and height: where the infrared picture outshines the visible one most, and where the
 * visible picture has most contrast, apart from the first. Sums of integers, so the same on every machine.
 */
export function chooseCrops(ir: Gray, vi: Gray): [warm: Crop, detailed: Crop] {
  const width = Math.max(1, Math.floor(ir.width / 5));
  const height = Math.max(1, Math.floor(ir.height / 5));
  const size = { width, height };
  const warm = bestCrop(ir, size, (at) => ir.data[at]! - vi.data[at]!, null);
  const detailed = bestCrop(
    vi,
    size,
    (at) => Math.abs(vi.data[at]! - (vi.data[at + 1] ?? vi.data[at]!)),
    warm,
  );
  return [warm, detailed];
}

/** The crop with the largest sum, on a grid of a quarter of its size; none that overlaps another. */
function bestCrop(
  picture: Gray,
  { width, height }: Pick<Crop, "width" | "height">,
  weigh: (at: number) => number,
  apart: Crop | null,
): Crop {
  let best: Crop = { x: 0, y: 0, width, height }, most = -Infinity;
  const stepX = Math.max(1, Math.floor(width / 4));
  const stepY = Math.max(1, Math.floor(height / 4));
  for (let y = 0; y + height <= picture.height; y += stepY) {
    for (let x = 0; x + width <= picture.width; x += stepX) {
      const crop = { x, y, width, height };
      if (apart !== null && overlaps(crop, apart)) continue;
      let sum = 0;
      for (let row = y; row < y + height; row++) {
        for (let column = x; column < x + width; column++) {
          sum += weigh(row * picture.width + column);
        }
      }
      if (sum > most) [best, most] = [crop, sum];
    }
  }
  return best;
}

function overlaps(a: Crop, b: Crop): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width &&
    a.y < b.y + b.height && b.y < a.y + a.height;
}
