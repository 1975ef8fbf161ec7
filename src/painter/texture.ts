import type { Canvas } from "./canvas.ts";

/** Pixels from one knot to the next, finest first. */
const SIZES = [1.4, 2.6, 5, 10, 21, 44] as const;

/**
 * Unevenness of every size at once, mean about 0, mostly within ±1: each size counts `falloff` times as much as the next
 * larger one, so that fine grain is weaker than broad patches.
 *
 * @param layer sets apart two textures of one canvas
 */
export function textureOf(
  { width, height, noise }: Canvas,
  layer: number,
  falloff: number,
): Float64Array {
  const out = new Float64Array(width * height);
  let weight = 1, total = 0;
  for (const size of SIZES.toReversed()) {
    total += weight;
    addOctave(
      out,
      width,
      weight,
      size,
      (x, y) => 2 * noise.hash(x + 8192 * layer, y + 4096) - 1,
    );
    weight *= falloff;
  }
  const by = 2 / total;
  for (let i = 0; i < out.length; i++) out[i]! *= by;
  return out;
}

/** Adds values drawn at knots, smoothly joined. */
function addOctave(
  out: Float64Array,
  width: number,
  weight: number,
  size: number,
  draw: (x: number, y: number) => number,
): void {
  const height = out.length / width;
  const columns = Math.ceil(width / size) + 1;
  const row = (at: number): Float64Array =>
    Float64Array.from(
      { length: columns + 1 },
      (_, x) => draw(x + Math.round(64 * size), at),
    );
  const lefts = new Int32Array(width), shares = new Float64Array(width);
  for (let x = 0; x < width; x++) {
    lefts[x] = Math.floor(x / size);
    shares[x] = ease(x / size - lefts[x]!);
  }
  let top = -1, upper = row(0), lower = upper;
  for (let y = 0; y < height; y++) {
    const at = Math.floor(y / size);
    if (at !== top) {
      upper = at === top + 1 && top >= 0 ? lower : row(at);
      lower = row(at + 1);
      top = at;
    }
    const t = ease(y / size - at);
    for (let x = 0; x < width; x++) {
      const left = lefts[x]!, s = shares[x]!;
      const a = upper[left]! + s * (upper[left + 1]! - upper[left]!);
      const b = lower[left]! + s * (lower[left + 1]! - lower[left]!);
      out[y * width + x]! += weight * (a + t * (b - a));
    }
  }
}

function ease(share: number): number {
  return share * share * (3 - 2 * share);
}
