/** What every metric is given: the two sources and the fused image, all of one size. */
import type { Gray } from "../image/gray.ts";
import { assertSameSize } from "../image/same_size.ts";

/** An infrared, a visible and a fused image of the same size. */
export interface Triple {
  readonly ir: Gray;
  readonly vi: Gray;
  readonly fused: Gray;
}

/**
 * Refuses a triple whose images differ in size, or whose data do not fill the size they state.
 *
 * @throws {RangeError} Naming both sizes, or the bytes expected and got.
 */
export function checkTriple(triple: Triple): void {
  assertSameSize(triple.ir, triple.fused, ["ir", "fused"]);
  assertSameSize(triple.vi, triple.fused, ["vi", "fused"]);
  for (const name of ["ir", "vi", "fused"] as const) {
    const { width, height, data } = triple[name];
    if (data.length !== width * height || data.length === 0) {
      throw new RangeError(
        `Cannot read ${name}: ${sizeOf(triple[name])} needs ${
          width * height
        } bytes (at least 1), got ${data.length}`,
      );
    }
  }
}

/** "640x480": width first, as the whole house writes sizes. */
export function sizeOf(
  image: { readonly width: number; readonly height: number },
): string {
  return `${image.width}x${image.height}`;
}
