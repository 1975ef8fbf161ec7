import { exp } from "../../numeric/exp.ts";
import { ln } from "../../numeric/ln.ts";
import type { RankedMatches } from "./ranked_matches.ts";

/** False positives a picture at which the miss rate is read: nine, evenly spaced in the logarithm from .01 to 1. */
const READ_AT = [
  ...[0.01, 0.01778279410038923, 0.03162277660168379, 0.05623413251903491],
  ...[0.1, 0.1778279410038923, 0.31622776601683794, 0.5623413251903491, 1],
];

/** A miss rate of 0 has no logarithm; it counts as this. */
const LEAST = 1e-10;

/**
 * The log-average miss rate (Dollár, Wojek, Schiele, Perona, "Pedestrian Detection: An Evaluation of the State of the Art",
 * TPAMI 2012), 0..1, lower is better: the geometric mean of the share of objects missed at nine rates of false positives a
 * picture, each read at the last point that does not exceed it; 1 before the first detection.
 *
 * @param times how often each picture counts; once unless told
 * @returns NaN where there is no object
 */
export function logAverageMissRate(
  { pictures, hits, truths }: RankedMatches,
  times?: ArrayLike<number>,
): number {
  let objects = 0, shown = 0;
  for (let at = 0; at < truths.length; at++) {
    const count = times?.[at] ?? 1;
    objects += truths[at]! * count;
    shown += count;
  }
  if (objects === 0) return NaN;
  const missed = READ_AT.map(() => 1);
  let found = 0, wrong = 0;
  for (let at = 0; at < hits.length; at++) {
    const count = times?.[pictures[at]!] ?? 1;
    if (hits[at] === 1) found += count;
    else wrong += count;
    READ_AT.forEach((rate, place) => {
      if (wrong / shown <= rate) missed[place] = 1 - found / objects;
    });
  }
  const logs = missed.map((rate) => ln(Math.max(LEAST, rate)));
  return exp(logs.reduce((sum, one) => sum + one, 0) / logs.length);
}
