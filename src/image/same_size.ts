/** Guards every place where two images are taken as one scene. */

/** A width and a height, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Asserts that two images have the same size.
 *
 * @param names What to call them, e.g. `["ir.png", "vi.png"]`.
 * @throws {RangeError} Naming both with both sizes.
 */
export function assertSameSize(
  a: Size,
  b: Size,
  names: readonly [string, string],
): void {
  if (a.width === b.width && a.height === b.height) return;
  throw new RangeError(
    `Cannot pair ${names[0]} (${a.width}x${a.height}) with ${
      names[1]
    } (${b.width}x${b.height}): ` +
      "aligned images have the same size; register or crop them first",
  );
}
