/** Q_CB of IVIF_ZOO: Liu's toolbox over 0..1, with half its frequencies. */
import { exp } from "../../../numeric/exp.ts";
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { Q_CB } from "../../facts/perception/q_cb.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { filteredLevels } from "../../fourier/filtered_levels.ts";
import { evenResponse } from "../../fourier/frequency_response.ts";
import { oncePerSize } from "../../kernels/once_per_size.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { contrastPreservation } from "../../shared/perception/contrast_preservation.ts";
import { stretchLevels } from "../../shared/perception/normalized_levels.ts";
import { visibleContrast } from "../../shared/perception/visible_contrast.ts";
import type { Variant } from "../../variant.ts";
import { ofEachImage } from "../../shared/of_each_image.ts";

const FLOOR = 1e-10;

export const Q_CB_IVIFZOO: Variant = {
  ...Q_CB,
  id: "Q_CB/ivifzoo",
  definition:
    "each image stretched to 0..1 without rounding, filtered in the frequency domain by exp(-(r/15.387)^2) - " +
    "0.7622 exp(-(r/1.3456)^2), r 1/30 for one wave through a side whatever its length, half of the toolbox's, in float32; local " +
    "contrast C is the absolute ratio less 1 of 31x31 Gaussians of sigma 2 and 4, zeros outside, the divisor plus " +
    "1e-10; masked C^3/(C^2+0.0001); smaller by larger, sources weighted by squares over their sum plus 1e-10, mean " +
    "over all pixels; NaN where an image is constant",
  source: IVIFZOO_CODE,
  compute: (triple) =>
    contrastPreservation(ofEachImage(triple, contrast), FLOOR),
};

const contrast: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => {
  const shares = stretchLevels(image, { to: (share) => share, black: NaN });
  const seen = filteredLevels(
    image,
    shares,
    responseF32(image.width, image.height),
  );
  return visibleContrast(seen, "zero", FLOOR);
});

const { fround } = Math;

/** Every operation rounded to float32: the share of frequency 0 alone is 1e-8 off, which every pixel's contrast shows. */
const responseF32 = oncePerSize((width, height) => {
  const square = (frequency: number, side: number): number => {
    const cycles = fround(
      fround(frequency * fround(1 / side)) * fround(side / 30),
    );
    return fround(cycles * cycles);
  };
  return evenResponse(width, height, (across, down) => {
    const r = fround(
      Math.sqrt(fround(square(across, width) + square(down, height))),
    );
    const wide = fround(r / fround(15.387)),
      narrow = fround(r / fround(1.3456));
    return fround(
      fround(exp(-fround(wide * wide))) -
        fround(fround(0.7622) * fround(exp(-fround(narrow * narrow)))),
    );
  });
});
