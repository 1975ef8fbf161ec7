/** An image's edges at four levels and two orientations. */
import type { LoadedImage } from "../../../kernels/loaded_triple.ts";
import { oncePer } from "../../../kernels/once_per.ts";
import { everyOtherSample } from "../../../planes/every_other_sample.ts";
import { filter } from "../../../planes/filter.ts";
import { levelMatrix } from "../../../planes/level_matrix.ts";
import { type Matrix, matrixOf } from "../../../planes/matrix.ts";
import { STEERABLE_FILTERS } from "./steerable_filters.ts";

const LEVELS = 4;
/** A side of the blocks that are taken for vectors. */
const BLOCK = 3;

/** One band of one level. */
export interface SteerableBand {
  /** Cropped to whole blocks. */
  readonly samples: Matrix;
  /** 1 for the coarsest level, whose samples are eight pixels apart; 4 for the finest. */
  readonly level: number;
}

/** Eight bands of the levels 0..255, mirrored beyond the border with the edge once; an image of at least 72 px a side. */
export const steerableBands: (image: LoadedImage) => readonly SteerableBand[] =
  oncePer((image: LoadedImage) => {
    const { firstLow, low, bands } = STEERABLE_FILTERS;
    const found: SteerableBand[] = [];
    let plane = filter(levelMatrix(image), firstLow, "reflect");
    for (let level = LEVELS; level > 0; level--) {
      for (const band of bands) {
        const samples = wholeBlocks(filter(plane, band, "reflect"));
        found.push({ samples, level });
      }
      if (level > 1) plane = everyOtherSample(filter(plane, low, "reflect"));
    }
    return found;
  });

function wholeBlocks({ width, height, data }: Matrix): Matrix {
  const wide = width - width % BLOCK, high = height - height % BLOCK;
  return matrixOf(
    wide,
    high,
    (at) => data[Math.floor(at / wide) * width + at % wide]!,
  );
}
