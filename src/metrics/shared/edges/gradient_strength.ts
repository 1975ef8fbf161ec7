/** How steep an image is, by central differences. */
import { borderedRowsBytes } from "../../kernels/bordered_rows.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { assertSide } from "../assert_side.ts";

/**
 * The sum over all pixels of the root of half the squared gradient, in grey levels: central differences inside, one-sided
 * ones at the border.
 *
 * @throws {UndefinedMetricError} for an image under 2 px a side.
 */
export const gradientStrength: (image: LoadedImage) => number = oncePer(
  (image: LoadedImage) => {
    assertSide(image, 2, "AG", " and has no gradient");
    const { workspace, width, height, bytes } = image;
    return workspace.lend(() => {
      const rows = workspace.take(borderedRowsBytes(width));
      const line = workspace.take(4 * width + 32);
      return workspace.calls.gradientStrengthSum(
        bytes,
        width,
        height,
        rows,
        line,
      );
    });
  },
);
