/** What every metric is given: the two sources and the fused image, all of one size. */
import type { Gray } from "../image/gray.ts";
import type { Picture } from "../image/picture.ts";
import { assertSameSize } from "../image/same_size.ts";

/** An infrared, a visible and a fused image of the same size. */
export interface Triple {
  readonly ir: Gray;
  readonly vi: Gray;
  readonly fused: Gray;
  /** The three in colour, for variants that look at channels; without them all look at the luma above. */
  readonly pictures?: Readonly<Record<"ir" | "vi" | "fused", Picture>>;
}

/**
 * Refuses a triple whose images or pictures differ in size, or whose data do not fill the size they state.
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
    const picture = triple.pictures?.[name];
    if (picture === undefined) continue;
    assertSameSize(picture, triple.fused, [`picture ${name}`, "fused"]);
    const bytes = width * height * picture.channels;
    if (picture.data.length !== bytes) {
      throw new RangeError(
        `Cannot read picture ${name}: ${picture.channels} channels of ${
          sizeOf(picture)
        } need ${bytes} bytes, got ${picture.data.length}`,
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
