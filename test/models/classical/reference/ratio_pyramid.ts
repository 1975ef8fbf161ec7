import { type Rows, stronger, zip } from "./plane.ts";
import { expand, reduce } from "./pyramid.ts";

/** Level by level up, then down again, on levels plus 1. */
export function referenceRatioPyramid(ir: Rows, vi: Rows): Rows {
  const ratios: Rows[] = [];
  let [a, b] = [ir, vi].map((plane) =>
    plane.map((row) => row.map((v) => v + 1))
  );
  for (let level = 0; level < 4; level++) {
    const [height, width] = [a!.length, a![0]!.length];
    const [nextA, nextB] = [reduce(a!), reduce(b!)];
    const ratioA = zip(a!, expand(nextA, height, width), (x, y) => x / y);
    const ratioB = zip(b!, expand(nextB, height, width), (x, y) => x / y);
    const contrast = (ratio: number): number => Math.abs(ratio - 1);
    ratios.push(zip(ratioA, ratioB, (x, y) => stronger(x, y, contrast)));
    [a, b] = [nextA, nextB];
  }
  let fused = zip(a!, b!, (x, y) => (x + y) / 2);
  for (const ratio of ratios.toReversed()) {
    const expanded = expand(fused, ratio.length, ratio[0]!.length);
    fused = zip(ratio, expanded, (x, y) => x * y);
  }
  return fused.map((row) => row.map((value) => value - 1));
}
