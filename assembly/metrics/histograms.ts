/** How often levels, and pairs of levels, occur. */
import { lnLine } from "./ln";

/** Counts of every fourth level but the first: neighbours, which are often the same level, do not wait for each other. */
const OTHERS = memory.data(3072, 16);

/** Counts of the 256 levels, 32-bit; zeroed here. */
export function countLevels(bytes: usize, count: i32, counts: usize): void {
  memory.fill(counts, 0, 1024);
  memory.fill(OTHERS, 0, 3072);
  const whole = count & ~7;
  for (let i = 0; i < whole; i += 8) {
    const eight = load<u64>(bytes + <usize> i);
    plusOne(counts + level(eight, 0));
    plusOne(OTHERS + level(eight, 8));
    plusOne(OTHERS + 1024 + level(eight, 16));
    plusOne(OTHERS + 2048 + level(eight, 24));
    plusOne(counts + level(eight, 32));
    plusOne(OTHERS + level(eight, 40));
    plusOne(OTHERS + 1024 + level(eight, 48));
    plusOne(OTHERS + 2048 + level(eight, 56));
  }
  for (let i = whole; i < count; i++) {
    plusOne(counts + (<usize> load<u8>(bytes + <usize> i) << 2));
  }
  for (let at: usize = 0; at < 1024; at += 16) {
    const two = i32x4.add(v128.load(counts + at), v128.load(OTHERS + at));
    const more = i32x4.add(
      v128.load(OTHERS + 1024 + at),
      v128.load(OTHERS + 2048 + at),
    );
    v128.store(counts + at, i32x4.add(two, more));
  }
}

/**
 * Counts of pairs of levels, that of (a, b) in place 256·a + b of 65536, 32-bit; zeroed here.
 *
 * @param b An image of as many levels as `a`.
 */
export function countPairs(a: usize, b: usize, count: i32, pairs: usize): void {
  memory.fill(pairs, 0, 262144);
  const whole = count & ~7;
  for (let i = 0; i < whole; i += 8) {
    const x = load<u64>(a + <usize> i), y = load<u64>(b + <usize> i);
    plusOne(pairs + (level(x, 0) << 8) + level(y, 0));
    plusOne(pairs + (level(x, 8) << 8) + level(y, 8));
    plusOne(pairs + (level(x, 16) << 8) + level(y, 16));
    plusOne(pairs + (level(x, 24) << 8) + level(y, 24));
    plusOne(pairs + (level(x, 32) << 8) + level(y, 32));
    plusOne(pairs + (level(x, 40) << 8) + level(y, 40));
    plusOne(pairs + (level(x, 48) << 8) + level(y, 48));
    plusOne(pairs + (level(x, 56) << 8) + level(y, 56));
  }
  for (let i = whole; i < count; i++) {
    plusOne(
      pairs + (<usize> load<u8>(a + <usize> i) << 10) +
        (<usize> load<u8>(b + <usize> i) << 2),
    );
  }
}

/** What a row of pairs has: counts, and what their logarithms are taken of. */
const ROW_COUNTS = memory.data(2048 + 64, 16);
const ROW_LOGS = memory.data(2048 + 64, 16);

/**
 * Σ n·ln(n·pixels / (nA·nB)) over the pairs that occur.
 *
 * @param counts Receives the counts of either image's levels, 2048 bytes.
 */
export function informationOfPairs(
  pairs: usize,
  pixels: f64,
  counts: usize,
): f64 {
  const countsB = counts + 1024;
  countOfEach(pairs, counts, countsB);
  let sum: f64 = 0;
  for (let a: usize = 0; a < 256; a++) {
    const countA = <f64> load<u32>(counts + (a << 2));
    if (countA === 0) continue;
    let end: usize = 0;
    for (let b: usize = 0; b < 1024; b += 4) {
      const count = load<u32>(pairs + (a << 10) + b);
      store<f64>(ROW_COUNTS + end, <f64> count);
      store<f64>(ROW_LOGS + end, countA * <f64> load<u32>(countsB + b));
      end += count > 0 ? 8 : 0;
    }
    for (let at: usize = 0; at < end; at += 16) {
      const shares = f64x2.mul(v128.load(ROW_COUNTS + at), f64x2.splat(pixels));
      v128.store(
        ROW_LOGS + at,
        f64x2.div(shares, v128.load(ROW_LOGS + at)),
      );
    }
    lnLine(ROW_LOGS, <i32> (end >>> 3));
    for (let at: usize = 0; at < end; at += 8) {
      sum += load<f64>(ROW_COUNTS + at) * load<f64>(ROW_LOGS + at);
    }
  }
  return sum;
}

/** Counts of the levels of either image, from those of pairs. */
function countOfEach(pairs: usize, countsA: usize, countsB: usize): void {
  memory.fill(countsB, 0, 1024);
  for (let a: usize = 0; a < 256; a++) {
    let sums = i32x4.splat(0);
    for (let b: usize = 0; b < 1024; b += 16) {
      const counts = v128.load(pairs + (a << 10) + b);
      sums = i32x4.add(sums, counts);
      v128.store(countsB + b, i32x4.add(v128.load(countsB + b), counts));
    }
    store<i32>(
      countsA + (a << 2),
      i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1) +
        i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3),
    );
  }
}

/** Four times the level that lies `shift` bits up. */
function level(eight: u64, shift: u64): usize {
  return <usize> (eight >>> shift & 255) << 2;
}

function plusOne(at: usize): void {
  store<u32>(at, load<u32>(at) + 1);
}
