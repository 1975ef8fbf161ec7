/** A repeatable stream of numbers for placing things. */

/** Returns a function giving the next number in 0..1 (mulberry32 of an integer `seed`). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
