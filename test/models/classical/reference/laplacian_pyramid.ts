import { type Rows, stronger, zip } from "./plane.ts";
import { expand, reduce } from "./pyramid.ts";

/** Level by level up, then down again. */
export function referenceLaplacianPyramid(ir: Rows, vi: Rows): Rows {
  const details: Rows[] = [];
  let [a, b] = [ir, vi];
  for (let level = 0; level < 4; level++) {
    const [height, width] = [a.length, a[0]!.length];
    const [nextA, nextB] = [reduce(a), reduce(b)];
    const detailA = zip(a, expand(nextA, height, width), (x, y) => x - y);
    const detailB = zip(b, expand(nextB, height, width), (x, y) => x - y);
    details.push(zip(detailA, detailB, (x, y) => stronger(x, y, Math.abs)));
    [a, b] = [nextA, nextB];
  }
  let fused = zip(a, b, (x, y) => (x + y) / 2);
  for (const detail of details.toReversed()) {
    const expanded = expand(fused, detail.length, detail[0]!.length);
    fused = zip(detail, expanded, (x, y) => x + y);
  }
  return fused;
}
