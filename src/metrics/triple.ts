/** What every metric is given: the two sources and the fused image, all of one size. */
import type { Gray } from "../image/gray.ts";

/** An infrared, a visible and a fused image of the same size. */
export interface Triple {
  readonly ir: Gray;
  readonly vi: Gray;
  readonly fused: Gray;
}

/**
 * Refuses a triple whose images differ in size, or whose data do not fill the size they state.
 *
 * @throws {RangeError} naming both sizes.
 */
export function checkTriple({ ir, vi, fused }: Triple): void {
  for (const [name, image] of Object.entries({ ir, vi, fused })) {
    if (image.width !== fused.width || image.height !== fused.height) {
      throw new RangeError(
        `Cannot compare ${name} with fused: ${name} is ${
          sizeOf(image)
        }, fused is ${sizeOf(fused)}; ` +
          `give three images of one size`,
      );
    }
    if (
      image.data.length !== image.width * image.height ||
      image.data.length === 0
    ) {
      throw new RangeError(
        `Cannot read ${name}: ${sizeOf(image)} needs ${
          image.width * image.height
        } (at least 1) bytes, ` +
          `got ${image.data.length}`,
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
