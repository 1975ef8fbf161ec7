/** Q_CB of bfliu7's Python: Liu's toolbox with another grid of frequencies and another border. */
import { bfliuCode } from "../../code_bases/bfliu.ts";
import { Q_CB } from "../../facts/perception/q_cb.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { filteredLevels } from "../../fourier/filtered_levels.ts";
import { pointSymmetricResponse } from "../../fourier/frequency_response.ts";
import { oncePerSize } from "../../kernels/once_per_size.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { contrastPreservation } from "../../shared/perception/contrast_preservation.ts";
import { stretchLevels } from "../../shared/perception/normalized_levels.ts";
import {
  contrastSensitivity,
  visibleContrast,
} from "../../shared/perception/visible_contrast.ts";
import type { Variant } from "../../variant.ts";
import { ofEachImage } from "../../shared/of_each_image.ts";

export const Q_CB_BFLIU: Variant = {
  ...Q_CB,
  id: "Q_CB/bfliu",
  definition:
    "each image stretched to 0..255 and rounded, halves to even, filtered in the frequency domain by " +
    "exp(-(r/15.387)^2) - 0.7622 exp(-(r/1.3456)^2) on a grid from -floor(side/30) to floor(side/30) inclusive, " +
    "whose middle is not frequency 0 for an even side and which is 0 for a side under 30 px; local contrast C is the " +
    "absolute ratio less 1 of 31x31 Gaussians of sigma 2 and 4, edge pixels repeated; masked C^3/(C^2+0.0001); smaller " +
    "by larger, sources weighted by squares, mean over all pixels; NaN where an image is constant",
  source: bfliuCode("Qcb.py"),
  compute: (triple) => contrastPreservation(ofEachImage(triple, contrast)),
};

const contrast: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => {
  const levels = stretchLevels(image, {
    to: (share) => roundHalfToEven(255 * share),
  });
  const response = responseOf(image.width, image.height);
  return visibleContrast(
    filteredLevels(image, levels, response),
    "replicate",
  );
});

/** The grid is not symmetric; the real part that is taken is what the mean of it and its mirror image leaves. */
const responseOf = oncePerSize((width, height) => {
  const across = frequencies(width), down = frequencies(height);
  const at = (x: number, y: number): number =>
    contrastSensitivity(
      across[x % width]! * across[x % width]! +
        down[y % height]! * down[y % height]!,
    );
  return pointSymmetricResponse(
    width,
    height,
    (x, y) => (at(x, y) + at(width - x, height - y)) / 2,
  );
});

/** An even grid over a side, its middle moved to place 0. */
function frequencies(side: number): Float64Array {
  const end = Math.floor(side / 30);
  const step = side > 1 ? 2 * end / (side - 1) : 0;
  return Float64Array.from(
    { length: side },
    (_, at) => -end + (at + (side >> 1)) % side * step,
  );
}

function roundHalfToEven(value: number): number {
  const below = Math.floor(value), rest = value - below;
  const isUp = rest > 0.5 || (rest === 0.5 && below % 2 === 1);
  return isUp ? below + 1 : Number.isNaN(value) ? NaN : below;
}
