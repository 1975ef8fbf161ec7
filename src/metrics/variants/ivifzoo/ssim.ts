/** SSIM of IVIF-ZOO, whose images range 255 times as far as its constants say. */
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { SSIM } from "../../facts/ssim.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { ivifzooMoments } from "../../shared/structure/ivifzoo_moments.ts";
import { ivifzooPlane } from "../../shared/structure/ivifzoo_plane.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import type { Variant } from "../../variant.ts";

const CONSTANTS = similarityConstants(255);

export const SSIM_IVIFZOO: Variant = {
  ...SSIM,
  id: "SSIM/ivifzoo",
  definition:
    "levels 0..255 times 255 with L = 255, so L = 1 on levels, gaussian window of 11 px and sigma 1.5 where it fits " +
    "wholly, a direction under 11 px not filtered, float32, sum over sources; undefined under 2 px a side",
  source: `${IVIFZOO_CODE}; Metric/ssim.py`,
  caution:
    "in windows where an image is flat: variances there are rounding noise of up to several times the constant",
  // Noise may leave a variance below 0 and a denominator near it.
  range: [null, null],
  compute(triple): number {
    assertSide(triple.fused, 2, "SSIM", ", which leaves one dimension");
    const [ofIr, ofVi] = sourceSimilarities(triple, momentsOf, CONSTANTS);
    return ofIr + ofVi;
  },
};

const momentsOf = oncePer((image: LoadedImage) =>
  ivifzooMoments(ivifzooPlane(image))
);
