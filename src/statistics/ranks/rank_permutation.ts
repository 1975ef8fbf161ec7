/**
 * The permutation test of a rank correlation: how many orders of the second ranking are correlated as much with the first,
 * either way. Up to {@linkcode EXACT_RANKED} things all orders are counted; beyond, orders are drawn, and the one that is
 * there counts among them (Phipson & Smyth 2010). Ties are permuted as they are.
 */
import { createRandom } from "../../numeric/random.ts";
import { isNotDefined, type NotDefined } from "../not_defined.ts";

/** All orders of so many things are counted. */
export const EXACT_RANKED = 9;

/** Orders that are drawn beyond. */
const DRAWS = 9999;

/** mulberry32 begins with it. */
const SEED = 20103;

/** Correlations so near to each other are equal but for rounding. */
const SLACK = 1e-12;

/** The two-sided p; undefined where the correlation is. */
export function rankPermutation(
  correlate: (
    first: readonly number[],
    second: readonly number[],
  ) => number | NotDefined,
  first: readonly number[],
  second: readonly number[],
): number | NotDefined {
  const there = correlate(first, second);
  if (isNotDefined(there)) return there;
  const least = Math.abs(there) - SLACK;
  let asLarge = 0, ways = 0;
  const count = (order: readonly number[]): void => {
    ways++;
    const value = correlate(first, order);
    if (!isNotDefined(value) && Math.abs(value) >= least) asLarge++;
  };
  if (first.length <= EXACT_RANKED) {
    everyOrder([...second], second.length, count);
  } else {
    count(second);
    const random = createRandom(SEED);
    for (let draw = 0; draw < DRAWS; draw++) count(shuffled(second, random));
  }
  return asLarge / ways;
}

/** Heap's algorithm: every order of the first `length` values, each once, in place. */
function everyOrder(
  values: number[],
  length: number,
  each: (order: readonly number[]) => void,
): void {
  if (length <= 1) {
    each(values);
    return;
  }
  for (let at = 0; at < length; at++) {
    everyOrder(values, length - 1, each);
    if (at < length - 1) swap(values, length % 2 === 0 ? at : 0, length - 1);
  }
}

/** Fisher–Yates. */
function shuffled(values: readonly number[], random: () => number): number[] {
  const order = [...values];
  for (let at = order.length - 1; at > 0; at--) {
    swap(order, at, Math.floor(random() * (at + 1)));
  }
  return order;
}

function swap(values: number[], a: number, b: number): void {
  [values[a], values[b]] = [values[b]!, values[a]!];
}
