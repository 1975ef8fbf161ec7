/** Windows of an image at several scales. */
import type { Matrix } from "../../planes/matrix.ts";
import type { WindowMoments } from "./window_moments.ts";

/** The moments at each scale, the finest first: `halve` makes the image of the next one. */
export function scaleMoments(
  image: Matrix,
  scales: number,
  { momentsOf, halve }: {
    readonly momentsOf: (image: Matrix) => WindowMoments;
    readonly halve: (image: Matrix) => Matrix;
  },
): WindowMoments[] {
  const all = [momentsOf(image)];
  for (let plane = image; all.length < scales;) {
    plane = halve(plane);
    all.push(momentsOf(plane));
  }
  return all;
}
