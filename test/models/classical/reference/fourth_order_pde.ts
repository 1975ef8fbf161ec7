import { weighByEigenvector } from "./karhunen_loeve.ts";
import { at, make, type Rows, zip } from "./plane.ts";

/** Fifteen steps on each image, then bases by halves and details by their main axis. */
export function referenceFourthOrderPde(ir: Rows, vi: Rows): Rows {
  const [a, b] = [ir, vi].map((image) => {
    let base = image;
    for (let step = 0; step < 15; step++) base = smooth(base);
    return { base, detail: zip(image, base, (x, y) => x - y) };
  });
  const base = zip(a!.base, b!.base, (x, y) => (x + y) / 2);
  const detail = weighByEigenvector(a!.detail, b!.detail);
  return zip(base, detail, (x, y) => x + y);
}

function across(plane: Rows): Rows {
  return make(
    plane.length,
    plane[0]!.length,
    (y, x) =>
      (at(plane, y, x + 2) - 2 * at(plane, y, x) + at(plane, y, x - 2)) / 4,
  );
}

function down(plane: Rows): Rows {
  return make(
    plane.length,
    plane[0]!.length,
    (y, x) =>
      (at(plane, y + 2, x) - 2 * at(plane, y, x) + at(plane, y - 2, x)) / 4,
  );
}

/** One step of You and Kaveh. */
function smooth(plane: Rows): Rows {
  const [xx, yy] = [across(plane), down(plane)];
  const c = zip(xx, yy, (x, y) => 1 / (1 + (Math.hypot(x, y) / 4) ** 2));
  const product = (x: number, y: number): number => x * y;
  const change = zip(
    across(zip(c, xx, product)),
    down(zip(c, yy, product)),
    (x, y) => x + y,
  );
  return zip(plane, change, (u, d) => u - 0.9 * d);
}
