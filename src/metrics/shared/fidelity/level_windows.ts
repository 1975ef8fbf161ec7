/** Windows of the grey levels at the four scales of VIFp, wholly inside the image. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { matrixOf } from "../../planes/matrix.ts";
import { levelSum } from "../histogram.ts";
import { LEVEL_RULE } from "./level_rule.ts";
import { type ScaleWindows, scaleWindows } from "./scale_windows.ts";

/**
 * Levels 0..255 less their mean, rounded: only variances count, and those of a constant image are then exactly 0.
 *
 * A scale whose window does not fit has no windows.
 */
export const levelWindows: (image: LoadedImage) => readonly ScaleWindows[] =
  oncePer((image: LoadedImage) => {
    const { data } = levelMatrix(image);
    const mean = Math.round(levelSum(image) / image.pixels);
    const centred = matrixOf(
      image.width,
      image.height,
      (at) => data[at]! - mean,
    );
    return scaleWindows(centred, LEVEL_RULE);
  });
