/** VIF of the visible source on wavelets, levels in 0..255. */
import { thfCode } from "../../code_bases/thf.ts";
import { VIF } from "../../facts/vif.ts";
import { waveletShare } from "../../shared/fidelity/wavelet/wavelet_share.ts";
import type { Variant } from "../../variant.ts";

export const VIF_VIFVEC_255_VI_THF: Variant = {
  ...VIF,
  id: "VIF/thf_vifvec_255_vi",
  definition:
    "gaussian scale mixture of 3x3 blocks on 4 levels of a steerable pyramid, upright and lying bands of " +
    "six, noise variance 0.4, levels 0..255, of the visible source alone; where a window has no gain its noise " +
    "is the fused sum of squares, not their mean; NaN if the source is constant; undefined under 72 px a side",
  source: thfCode("VIF/VIF/vifvec.m"),
  caution: "where a band of the source is empty",
  reads: ["vi", "fused"],
  compute: (triple) => waveletShare(triple, "vi", 255),
};
