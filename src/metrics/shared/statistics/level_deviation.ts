/** Standard deviation of an image's levels in float64. */
import { squaredDeviations } from "./squared_deviations.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";

/** Of the population, 0..127.5. */
export function levelDeviation(image: LoadedImage): number {
  return Math.sqrt(squaredDeviations(image) / image.pixels);
}
