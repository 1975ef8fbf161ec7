/** Refuses images that have no window at the fourth scale of VIFp. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { assertSide } from "../assert_side.ts";

/** @throws {UndefinedMetricError} under 41 px a side. */
export function assertScales(image: LoadedImage, metric: string): void {
  assertSide(
    image,
    41,
    metric,
    ", which leaves no window at the fourth scale",
  );
}
