/** The visible term of the VIF of the CDDFuse evaluator. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { VIF } from "../../facts/vif.ts";
import { shareOrOne } from "../../shared/fidelity/share_or_one.ts";
import { visualInformation } from "../../shared/visual_information.ts";
import type { Variant } from "../../variant.ts";

export const VIF_VI_CDD: Variant = {
  ...VIF,
  id: "VIF/cdd_vi",
  definition:
    "pixel domain, 4 scales, valid borders, noise variance 2, of the visible source alone; 1 if that is " +
    "constant; undefined under 41 px a side, where the original raises or returns a number without " +
    "meaning",
  source: CDD_EVALUATOR,
  reads: ["vi", "fused"],
  compute(triple): number {
    const [, ofVi] = visualInformation(triple);
    return shareOrOne(ofVi);
  },
};
