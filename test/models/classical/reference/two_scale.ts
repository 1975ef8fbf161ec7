import { at, make, type Rows } from "./plane.ts";

/** Pixel by pixel: mean over 35 × 35, median over 3 × 3. */
export function referenceTwoScale(ir: Rows, vi: Rows): Rows {
  return make(ir.length, ir[0]!.length, (y, x) => {
    const [a, b] = [ir, vi].map((plane) => {
      const base = mean(around(plane, y, x, 17));
      const saliency = (base - median(around(plane, y, x, 1))) ** 2;
      return { base, detail: plane[y]![x]! - base, saliency };
    });
    const total = a!.saliency + b!.saliency;
    const share = total === 0 ? 1 / 2 : a!.saliency / total;
    return (a!.base + b!.base) / 2 + share * a!.detail +
      (1 - share) * b!.detail;
  });
}

/** The pixels of a square window of that half side. */
function around(plane: Rows, y: number, x: number, half: number): number[] {
  const pixels: number[] = [];
  for (let dy = -half; dy <= half; dy++) {
    for (let dx = -half; dx <= half; dx++) {
      pixels.push(at(plane, y + dy, x + dx));
    }
  }
  return pixels;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) / 2]!;
}
