import { weighByEigenvector } from "./karhunen_loeve.ts";
import { at, make, type Rows, zip } from "./plane.ts";

/** Ten steps on each image, then bases by halves and details by their main axis. */
export function referenceAnisotropicDiffusion(ir: Rows, vi: Rows): Rows {
  const [a, b] = [ir, vi].map((image) => {
    let base = image;
    for (let step = 0; step < 10; step++) base = diffuse(base);
    return { base, detail: zip(image, base, (x, y) => x - y) };
  });
  const base = zip(a!.base, b!.base, (x, y) => (x + y) / 2);
  const detail = weighByEigenvector(a!.detail, b!.detail);
  return zip(base, detail, (x, y) => x + y);
}

/** One step: eight neighbours, each with its own conduction. */
function diffuse(plane: Rows): Rows {
  return make(plane.length, plane[0]!.length, (y, x) => {
    let change = 0;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        if (dy === 0 && dx === 0) continue;
        const difference = at(plane, y + dy, x + dx) - at(plane, y, x);
        const conduction = Math.exp(-((difference / 30) ** 2));
        change += conduction * difference / (dy ** 2 + dx ** 2);
      }
    }
    return at(plane, y, x) + 0.15 * change;
  });
}
