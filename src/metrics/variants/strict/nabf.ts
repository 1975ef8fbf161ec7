/** Nabf in float64, over 0..255. */
import { NABF } from "../../facts/edges/nabf.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { petrovicOfLevels } from "../../shared/edges/petrovic_of_levels.ts";
import type { Variant } from "../../variant.ts";

export const NABF_STRICT: Variant = {
  ...NABF,
  id: "Nabf/strict",
  definition:
    "weighted mean of what is not preserved where the fused edge is stronger than both sources': edges by Sobel weights over 8, mirrored beyond the border with the edge once, angles modulo π, preservation the root of two sigmoids (0.9999 19 0.5 and 0.9995 22 0.5), weights strength^1.5 from a strength of 2 and 0.001 below; undefined under 2 px a side",
  source: "Shreyamsha Kumar 2013",
  compute(triple): number {
    assertSide(triple.fused, 2, "Nabf", " and cannot be mirrored");
    return petrovicOfLevels(triple).artefacts;
  },
};
