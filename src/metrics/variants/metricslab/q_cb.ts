/** Q_CB of MetricsLab: Liu's toolbox without rounding, its frequencies scaled by the wrong sides. */
import { metricslabCode } from "../../code_bases/metricslab.ts";
import { Q_CB } from "../../facts/perception/q_cb.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { filteredLevels } from "../../fourier/filtered_levels.ts";
import { evenResponse } from "../../fourier/frequency_response.ts";
import { oncePerSize } from "../../kernels/once_per_size.ts";
import { type Matrix, matrixOf } from "../../planes/matrix.ts";
import { contrastPreservation } from "../../shared/perception/contrast_preservation.ts";
import { shiftedWave } from "../../shared/perception/shifted_wave.ts";
import { unroundedLevels } from "../../shared/perception/unrounded_levels.ts";
import {
  contrastSensitivity,
  gaussianMean,
  maskedContrast,
} from "../../shared/perception/visible_contrast.ts";
import type { Variant } from "../../variant.ts";
import { ofEachImage } from "../../shared/of_each_image.ts";

export const Q_CB_METRICSLAB: Variant = {
  ...Q_CB,
  id: "Q_CB/metricslab",
  definition:
    "each image, float32 of level/255, stretched to 0..255 without rounding, filtered in the frequency domain by " +
    "exp(-(r/15.387)^2) - 0.7622 exp(-(r/1.3456)^2), frequencies down scaled by the width and those across by the " +
    "height, the spectrum of an odd side put back one place off, which leaves a complex image; local contrast C is the " +
    "absolute ratio less 1 of 31x31 Gaussians of sigma 2 and 4, zeros outside; masked C^3/(C^2+0.0001); smaller by " +
    "larger, sources weighted by squares, mean over all pixels; NaN where an image is constant",
  source: metricslabCode("q_cb.py"),
  compute: (triple) => contrastPreservation(ofEachImage(triple, contrast)),
};

const contrast: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => {
  const { width, height } = image;
  const seen = filteredLevels(
    image,
    unroundedLevels(image),
    responseOf(width, height),
  );
  const wave = shiftedWave(width, height);
  const part = (of: Matrix): Matrix =>
    matrixOf(width, height, (at) => seen.data[at]! * of.data[at]!);
  const { cosine, sine } = { cosine: part(wave.cosine), sine: part(wave.sine) };
  const near = {
    re: gaussianMean(cosine, 2, "zero").data,
    im: gaussianMean(sine, 2, "zero").data,
  };
  const far = {
    re: gaussianMean(cosine, 4, "zero").data,
    im: gaussianMean(sine, 4, "zero").data,
  };
  return matrixOf(width, height, (at) => {
    // |near / far − 1| = |near − far| / |far|.
    const re = near.re[at]! - far.re[at]!, im = near.im[at]! - far.im[at]!;
    const square = far.re[at]! * far.re[at]! + far.im[at]! * far.im[at]!;
    return maskedContrast(Math.sqrt((re * re + im * im) / square));
  });
});

const responseOf = oncePerSize((width, height) =>
  evenResponse(width, height, (across, down) => {
    const x = across / width * height / 15, y = down / height * width / 15;
    return contrastSensitivity(x * x + y * y);
  })
);
