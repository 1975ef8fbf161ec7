/** Random triples for property tests. */
import fc from "fast-check";
import type { Gray } from "../../src/image/gray.ts";
import type { Triple } from "../../src/metrics/triple.ts";

/** Three images of one random size, odd sizes included: noise or flat patches, over a full or a narrow range. */
export function arbitraryTriple(
  minSide: number,
  maxSide: number,
): fc.Arbitrary<Triple> {
  const side = fc.integer({ min: minSide, max: maxSide });
  return fc.record({ width: side, height: side }).chain(({ width, height }) => {
    const image = fc.record({
      seed: fc.nat(),
      top: fc.integer({ min: 1, max: 255 }),
      patch: fc.constantFrom(1, 1, 3, 8),
    }).map(({ seed, top, patch }) =>
      draw(width, height, (x, y) => {
        return hash(seed, Math.floor(x / patch), Math.floor(y / patch)) %
          (top + 1);
      })
    );
    return fc.record({ ir: image, vi: image, fused: image });
  });
}

/** An image from a function of the position. */
export function draw(
  width: number,
  height: number,
  level: (x: number, y: number) => number,
): Gray {
  const data = Uint8Array.from(
    { length: width * height },
    (_, i) => level(i % width, Math.floor(i / width)),
  );
  return { width, height, data };
}

/** Every level about as often, no two neighbours alike but by chance. */
export function noise(width: number, height: number, seed: number): Gray {
  return draw(width, height, (x, y) => hash(seed, x, y) % 256);
}

/** Whether two numbers agree within a relative tolerance (and a floor for values that are 0 but for rounding). */
export function close(a: number, b: number, tolerance = 1e-9): boolean {
  return Math.abs(a - b) <= Math.max(tolerance * Math.abs(b), 1e-12);
}

function hash(seed: number, x: number, y: number): number {
  let h = Math.imul(
    seed ^ Math.imul(x + 1, 0x9e3779b1) ^ Math.imul(y + 1, 0x85ebca77),
    0xc2b2ae3d,
  );
  h = Math.imul(h ^ (h >>> 15), 0x27d4eb2f);
  return (h ^ (h >>> 13)) >>> 0;
}
