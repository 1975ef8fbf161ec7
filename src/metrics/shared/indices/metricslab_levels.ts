/** The grey levels of an image as MetricsLab's tensors have them: float32 in 0..1, widened, times 255. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelsOf } from "../../planes/levels.ts";
import type { Matrix } from "../../planes/matrix.ts";

/** 0..255, not quite whole. */
export const metricslabLevels: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => ({
  width: image.width,
  height: image.height,
  data: Float64Array.from(
    levelsOf(image),
    (level) => Math.fround(level / 255) * 255,
  ),
}));
