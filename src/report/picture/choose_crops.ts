/** Which parts of a pair are magnified: where the sources have most to say, found by rule so that nobody chose. */
import type { Gray } from "../../image/gray.ts";
import type { Crop } from "../../image/scene/crop.ts";

/**
 * Two crops of a fifth of the width and height: where the infrared picture outshines the visible one most unevenly, as
 * something warm does before its ground, and where the visible picture has most contrast, apart from the first. Sums of
 * integers, so the same on every machine.
 */
export function chooseCrops(ir: Gray, vi: Gray): [warm: Crop, detailed: Crop] {
  const warm = bestCrop(ir, null, (at) => {
    const excess = Math.max(0, ir.data[at]! - vi.data[at]!);
    return [excess, excess * excess];
  }, (sum, squares, pixels) => pixels * squares - sum * sum);
  const detailed = bestCrop(
    vi,
    warm,
    (at) => [Math.abs(vi.data[at]! - (vi.data[at + 1] ?? vi.data[at]!)), 0],
    (sum) => sum,
  );
  return [warm, detailed];
}

/** The crop that has the largest score of its two sums, on a grid of a quarter of its size; none that overlaps another. */
function bestCrop(
  picture: Gray,
  apart: Crop | null,
  weigh: (at: number) => readonly [number, number],
  scoreOf: (sum: number, squares: number, pixels: number) => number,
): Crop {
  const width = Math.max(1, Math.floor(picture.width / 5));
  const height = Math.max(1, Math.floor(picture.height / 5));
  const stepX = Math.max(1, Math.floor(width / 4));
  const stepY = Math.max(1, Math.floor(height / 4));
  let best: Crop = { x: 0, y: 0, width, height }, most = -Infinity;
  for (let y = 0; y + height <= picture.height; y += stepY) {
    for (let x = 0; x + width <= picture.width; x += stepX) {
      const crop = { x, y, width, height };
      if (apart !== null && overlaps(crop, apart)) continue;
      let sum = 0, squares = 0;
      for (let row = y; row < y + height; row++) {
        for (let column = x; column < x + width; column++) {
          const [one, two] = weigh(row * picture.width + column);
          sum += one;
          squares += two;
        }
      }
      const score = scoreOf(sum, squares, width * height);
      if (score > most) [best, most] = [crop, score];
    }
  }
  return best;
}

function overlaps(a: Crop, b: Crop): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width &&
    a.y < b.y + b.height && b.y < a.y + a.height;
}
