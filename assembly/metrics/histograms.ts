/** How often levels, and pairs of levels, occur. */
import { ln } from "./ln";

/** Counts of the 256 levels, 32-bit; zeroed here. */
export function countLevels(bytes: usize, count: i32, counts: usize): void {
  memory.fill(counts, 0, 1024);
  for (let i = 0; i < count; i++) {
    const at = counts + (<usize> load<u8>(bytes + <usize> i) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
}

/**
 * Counts of pairs of levels, that of (a, b) in place 256·a + b of 65536, 32-bit; zeroed here.
 *
 * @param b An image of as many levels as `a`.
 */
export function countPairs(a: usize, b: usize, count: i32, pairs: usize): void {
  memory.fill(pairs, 0, 262144);
  for (let i = 0; i < count; i++) {
    const at = pairs + (<usize> load<u8>(a + <usize> i) << 10) +
      (<usize> load<u8>(b + <usize> i) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
}

/**
 * Σ n·ln(n·pixels / (nA·nB)) over the pairs that occur.
 *
 * @param countsA Of the first image's levels; `countsB` of the second's.
 */
export function informationOfPairs(
  pairs: usize,
  countsA: usize,
  countsB: usize,
  pixels: f64,
): f64 {
  let sum: f64 = 0;
  for (let a: usize = 0; a < 256; a++) {
    const countA = <f64> load<u32>(countsA + (a << 2));
    if (countA === 0) continue;
    for (let b: usize = 0; b < 256; b++) {
      const count = <f64> load<u32>(pairs + (a << 10) + (b << 2));
      if (count > 0) {
        const countB = <f64> load<u32>(countsB + (b << 2));
        sum += count * ln(count * pixels / (countA * countB));
      }
    }
  }
  return sum;
}
