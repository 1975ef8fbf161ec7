/** Refuses an image that is too small for a metric. */
import type { LoadedImage } from "../kernels/loaded_triple.ts";
import { sizeOf } from "../triple.ts";
import { UndefinedMetricError } from "../undefined_metric_error.ts";

/**
 * Refuses an image with a side shorter than `smallest` pixels.
 *
 * @param consequence What that leaves undone; it ends the sentence.
 * @throws {UndefinedMetricError}
 */
export function assertSide(
  image: LoadedImage,
  smallest: number,
  metric: string,
  consequence: string,
): void {
  if (image.width < smallest || image.height < smallest) {
    throw new UndefinedMetricError(
      metric,
      `${sizeOf(image)} is under ${smallest} px a side${consequence}`,
    );
  }
}
