/** An image as real numbers that stand for its grey levels. */
import type { LoadedImage } from "../kernels/loaded_triple.ts";
import { levelsOf } from "./levels.ts";
import type { Matrix } from "./matrix.ts";

/** @param of What stands for a level; asked once for each of the 256. */
export function matrixOfLevels(
  image: LoadedImage,
  of: (level: number) => number,
): Matrix {
  const table = Float64Array.from({ length: 256 }, (_, level) => of(level));
  const { width, height } = image, levels = levelsOf(image);
  const data = new Float64Array(levels.length);
  for (let at = 0; at < data.length; at++) data[at] = table[levels[at]!]!;
  return { width, height, data };
}
