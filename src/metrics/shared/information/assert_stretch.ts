/** Refuses images that cannot be stretched to 0..255. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import { hasOneLevel, levelSum } from "../histogram.ts";

/**
 * Refuses images of which one is constant but not black: dividing by its range of 0 leaves nothing to count. Toolboxes
 * leave a black image as it is.
 *
 * @throws {UndefinedMetricError}
 */
export function assertStretch(
  images: readonly LoadedImage[],
  metric: string,
): void {
  if (images.some((image) => hasOneLevel(image) && levelSum(image) > 0)) {
    throw new UndefinedMetricError(
      metric,
      "a constant image other than black cannot be stretched to 0..255",
    );
  }
}
