/**
 * The sign-flip permutation test of paired differences: how many ways to give them signs make a sum as large, either way.
 *
 * Up to {@linkcode EXACT_FLIPS} differences all ways are counted, from the sums of two halves. Beyond, ways are drawn, and
 * the one that is there counts among them (Phipson & Smyth 2010). Sums are of whole numbers: differences on a grid of
 * 2^-50 of all of them, on which what lies within two steps a difference of the sum counts as equal to it.
 */
import { createRandom } from "../../numeric/random.ts";
import type { NotDefined } from "../not_defined.ts";
import { refuseSample } from "../sample/refuse_sample.ts";

/** As many differences have all their signs counted. */
export const EXACT_FLIPS = 40;

/** The seed of the ways that are drawn: mulberry32 begins with it. */
const SEED = 20101;

const TWO_POW_50 = 1125899906842624;

/** What the test gives. */
export interface SignFlip {
  readonly method: "exact" | "drawn";
  /** Two-sided. */
  readonly p: number;
  /** Ways that give a sum as large, and ways in all; the one that is there is among them. */
  readonly asLarge: number;
  readonly ways: number;
}

/** Tests whether differences, at least two and not all 0, have a mean of 0; otherwise the test is undefined. */
export function signFlipTest(
  differences: readonly number[],
  { draws = 9999, random = createRandom(SEED) }: {
    readonly draws?: number;
    readonly random?: () => number;
  } = {},
): SignFlip | NotDefined {
  const refusal = refuseSample(differences, 2, "difference");
  if (refusal !== null) return refusal;
  if (differences.every((one) => one === 0)) {
    return { undefined: "all differences are 0" };
  }
  const whole = onGrid(differences);
  const sizes = whole.map(Math.abs);
  const least = Math.abs(total(whole)) - 2 * whole.length;
  const isExact = whole.length <= EXACT_FLIPS;
  const asLarge = isExact
    ? countAll(sizes, least)
    : 1 + countDrawn(sizes, least, draws, random);
  const ways = isExact ? powerOfTwo(whole.length) : 1 + draws;
  return {
    method: isExact ? "exact" : "drawn",
    p: asLarge / ways,
    asLarge,
    ways,
  };
}

/** Whole numbers in the ratio of the differences, whose sizes add up to at most 2^50. */
function onGrid(differences: readonly number[]): number[] {
  const greatest = differences.reduce(
    (most, one) => Math.max(most, Math.abs(one)),
    0,
  );
  let scale = TWO_POW_50;
  for (let room = 1; room < differences.length; room *= 2) scale /= 2;
  return differences.map((one) => Math.round(one / greatest * scale));
}

function countAll(sizes: readonly number[], least: number): number {
  if (least <= 0) return powerOfTwo(sizes.length);
  const middle = sizes.length >> 1;
  const left = signedSums(sizes.slice(0, middle));
  const right = signedSums(sizes.slice(middle));
  // Both are symmetric around 0, so sums that are as low are as many as those that are as high.
  let count = 0;
  for (let l = 0, r = right.length; l < left.length; l++) {
    while (r > 0 && left[l]! + right[r - 1]! >= least) r--;
    count += right.length - r;
  }
  return 2 * count;
}

/** The sums of the numbers under all their signs, ascending: each step merges the last sums, moved down and moved up. */
function signedSums(sizes: readonly number[]): Float64Array {
  let sums = new Float64Array(1);
  for (const size of sizes) {
    const next = new Float64Array(2 * sums.length);
    for (let down = 0, up = 0; up < sums.length;) {
      const takesDown = down < sums.length &&
        sums[down]! - size <= sums[up]! + size;
      next[down + up] = takesDown ? sums[down++]! - size : sums[up++]! + size;
    }
    sums = next;
  }
  return sums;
}

function countDrawn(
  sizes: readonly number[],
  least: number,
  draws: number,
  random: () => number,
): number {
  let count = 0;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (const size of sizes) sum += random() < 0.5 ? -size : size;
    if (Math.abs(sum) >= least) count++;
  }
  return count;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function powerOfTwo(n: number): number {
  return n === 0 ? 1 : 2 * powerOfTwo(n - 1);
}
