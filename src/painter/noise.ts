/** Repeatable noise from integers: the same bits on every machine. */

/** Noise over the plane; every value lies in 0..1. */
export interface Noise {
  /** White noise at an integer place. */
  hash(x: number, y: number): number;
  /** Value noise: smooth, with features about one unit wide. */
  smooth(x: number, y: number): number;
  /** Four octaves of value noise, each half as wide and half as strong as the one before. */
  fractal(x: number, y: number): number;
}

/** Noise of its own for each integer `seed`. */
export function createNoise(seed: number): Noise {
  const hash = (x: number, y: number): number => {
    let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^
      Math.imul(seed, 0x9e3779b1);
    h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
  };
  const smooth = (x: number, y: number): number => {
    const left = Math.floor(x), top = Math.floor(y);
    const u = x - left, v = y - top;
    const s = u * u * (3 - 2 * u), t = v * v * (3 - 2 * v);
    const upper = hash(left, top) * (1 - s) + hash(left + 1, top) * s;
    const lower = hash(left, top + 1) * (1 - s) + hash(left + 1, top + 1) * s;
    return upper * (1 - t) + lower * t;
  };
  const fractal = (x: number, y: number): number =>
    (8 * smooth(x, y) + 4 * smooth(2 * x + 17, 2 * y + 5) +
      2 * smooth(4 * x + 41, 4 * y + 29) +
      smooth(8 * x + 83, 8 * y + 61)) / 15;
  return { hash, smooth, fractal };
}
