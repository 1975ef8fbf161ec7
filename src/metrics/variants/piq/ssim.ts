/** SSIM of piq, which makes images smaller first. */
import { exp } from "../../../numeric/exp.ts";
import { PIQ_CODE } from "../../code_bases/piq.ts";
import { SSIM } from "../../facts/ssim.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { type Matrix, matrixOf } from "../../planes/matrix.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { filterF32 } from "../../shared/structure/filter_f32.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import { unitMatrixF32 } from "../../shared/structure/unit_matrix_f32.ts";
import { windowMoments } from "../../shared/structure/window_moments.ts";
import type { Variant } from "../../variant.ts";

const f = Math.fround;
const SIZE = 11;
const CONSTANTS = similarityConstants(1);

export const SSIM_PIQ: Variant = {
  ...SSIM,
  id: "SSIM/piq",
  definition:
    "gaussian 11x11 window of sigma 1.5 where it fits wholly, L = 255, float32, after averaging squares of " +
    "round(shorter side / 256) px where that is at least 2 (halves to the even number, so from 384 px on), sum over " +
    "sources; undefined under 11 px a side",
  source: `${PIQ_CODE}; piq/ssim.py`,
  range: [-2, 2],
  // The constants of L = 255 keep flat windows from changing: measured 0.00005.
  tolerance: 0.0002,
  compute(triple): number {
    assertSide(triple.fused, SIZE, "SSIM", ", the window");
    const [ofIr, ofVi] = sourceSimilarities(triple, momentsOf, CONSTANTS);
    return ofIr + ofVi;
  },
};

const WINDOW = gaussianSquare();

const momentsOf = oncePer((image: LoadedImage) => {
  const units = unitMatrixF32(image);
  const factor = roundHalfToEven(Math.min(image.width, image.height) / 256);
  return windowMoments(factor > 1 ? averagedSquares(units, factor) : units, {
    means: (plane) => filterF32(plane, WINDOW),
    round: f,
  });
});

/** Weights made in two dimensions: all of them differ in the last place from the product of two gaussians. */
function gaussianSquare(): Matrix {
  // PyTorch's sum of the float32 exponentials, one unit below the nearest.
  const sum = 14.131830215454102;
  return matrixOf(SIZE, SIZE, (at) => {
    const x = at % SIZE - 5, y = Math.floor(at / SIZE) - 5;
    return f(f(exp(-(x * x + y * y) / 4.5)) / sum);
  });
}

/** Means of squares that do not overlap; what is left over at the right and at the bottom is dropped. */
function averagedSquares(image: Matrix, side: number): Matrix {
  const width = Math.floor(image.width / side);
  const height = Math.floor(image.height / side);
  return matrixOf(width, height, (at) => {
    const x = at % width, y = (at - x) / width;
    let sum = 0;
    for (let row = 0; row < side; row++) {
      const from = (y * side + row) * image.width + x * side;
      for (let column = 0; column < side; column++) {
        sum += image.data[from + column]!;
      }
    }
    return f(sum / (side * side));
  });
}

function roundHalfToEven(value: number): number {
  const below = Math.floor(value), rest = value - below;
  return rest < 0.5 || rest === 0.5 && below % 2 === 0 ? below : below + 1;
}
