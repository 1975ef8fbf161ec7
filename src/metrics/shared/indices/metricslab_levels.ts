/** The grey levels of an image as MetricsLab's tensors have them: float32 in 0..1, widened, times 255. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { matrixOfLevels } from "../../planes/matrix_of_levels.ts";

/** 0..255, not quite whole. */
export const metricslabLevels: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => matrixOfLevels(image, (level) => Math.fround(level / 255) * 255));
