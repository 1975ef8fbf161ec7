/** Seeded images for the metric benchmarks: the same pixels on every run and machine. */
import type { Gray } from "../../src/image/gray.ts";
import type { Triple } from "../../src/metrics/triple.ts";

/**
 * A triple of smooth structure with noise, the fused image the rounded mean of the sources.
 *
 * @param seed Any 32-bit integer.
 */
export function triple(width: number, height: number, seed = 1): Triple {
  let state = seed >>> 0;
  /** A linear congruential step (Numerical Recipes' constants), 0..255. */
  const noise = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
  const draw = (period: number): Gray => {
    const data = new Uint8Array(width * height);
    for (let y = 0, i = 0; y < height; y++) {
      for (let x = 0; x < width; x++, i++) {
        const wave = Math.abs(((x * 3 + y * 2) % period) - period / 2) *
          (300 / period);
        data[i] = Math.min(255, wave + (noise() >> 2));
      }
    }
    return { width, height, data };
  };
  const ir = draw(97), vi = draw(41);
  const data = ir.data.map((level, i) => (level + vi.data[i]! + 1) >> 1);
  return { ir, vi, fused: { width, height, data } };
}
