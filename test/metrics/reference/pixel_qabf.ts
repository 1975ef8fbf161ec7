/** Qabf the slow, obvious way: per pixel, by the formulas of Xydeas & Petrovic 2000 with the evaluator's constants. */
import type { Gray } from "../../../src/image/gray.ts";
import type { Triple } from "../../../src/metrics/triple.ts";

/**
 * Weighted mean of preserved edges; NaN when neither source has an edge.
 *
 * Strengths are roots of whole numbers, so that equal ones compare equal (`Math.hypot` promises no such thing).
 */
export function pixelQabf({ ir, vi, fused }: Triple): number {
  let kept = 0, weights = 0;
  for (let y = 0; y < fused.height; y++) {
    for (let x = 0; x < fused.width; x++) {
      const f = edge(fused, x, y);
      for (const source of [ir, vi]) {
        const s = edge(source, x, y);
        const ratio = s.strength === f.strength
          ? f.strength
          : Math.min(s.strength, f.strength) / Math.max(s.strength, f.strength);
        const alignment = 1 - Math.abs(s.angle - f.angle) / (Math.PI / 2);
        const q = 0.9994 / (1 + Math.exp(-15 * (ratio - 0.5))) * 0.9879 /
          (1 + Math.exp(-22 * (alignment - 0.8)));
        kept += q * s.strength;
        weights += s.strength;
      }
    }
  }
  return kept / weights;
}

function edge(
  { width, height, data }: Gray,
  x: number,
  y: number,
): { strength: number; angle: number } {
  const at = (dx: number, dy: number): number =>
    x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height
      ? 0
      : data[(y + dy) * width + x + dx]!;
  const sx = at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) -
    at(-1, 1);
  const sy = at(-1, -1) + 2 * at(0, -1) + at(1, -1) - at(-1, 1) - 2 * at(0, 1) -
    at(1, 1);
  return {
    strength: Math.sqrt(sx * sx + sy * sy),
    angle: sx === 0 ? Math.PI / 2 : Math.atan(sy / sx),
  };
}
