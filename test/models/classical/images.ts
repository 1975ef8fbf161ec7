import { seeded } from "../seeded.ts";
import { make, type Rows } from "./reference/plane.ts";

/** Two images of one scene, levels 0..255. */
export interface RulePair {
  readonly ir: Rows;
  readonly vi: Rows;
}

/** Whole levels without any structure. */
export function noisePair(
  width: number,
  height: number,
  seed: number,
): RulePair {
  const random = seeded(seed);
  const noise = (): Rows =>
    make(height, width, () => Math.floor(128 * (random() + 1)));
  return { ir: noise(), vi: noise() };
}

/**
 * A warm disc on a flat dark ground beside a bright strip, and a ramp with stripes, a black corner and one level of noise:
 * flat parts, edges, texture, and places where only one image has anything. Whole levels.
 */
export function scenePair(
  width: number,
  height: number,
  seed: number,
): RulePair {
  const random = seeded(seed);
  const ir = make(height, width, (y, x) => {
    const distance = Math.hypot(y - 0.4 * height, x - 0.3 * width);
    if (distance < 0.2 * Math.min(width, height)) {
      return 235 - Math.floor(4 * distance);
    }
    return x > 0.8 * width ? 180 : 30;
  });
  const vi = make(height, width, (y, x) => {
    if (y < height / 6 && x < width / 6) return 0;
    const stripe = y > height / 2 && x % 5 < 2 ? 60 : 0;
    return Math.floor(40 + 100 * x / width + stripe + random() + 1);
  });
  return { ir, vi };
}
