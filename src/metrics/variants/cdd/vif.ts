/** VIF of the CDDFuse evaluator: 1 per source that is the fused image, more where that has more contrast. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { VIF } from "../../facts/vif.ts";
import { shareOrOne } from "../../shared/fidelity/share_or_one.ts";
import { visualInformation } from "../../shared/visual_information.ts";
import type { Variant } from "../../variant.ts";

export const VIF_CDD: Variant = {
  ...VIF,
  id: "VIF/cdd",
  definition:
    "pixel domain, 4 scales, valid borders, noise variance 2, sum over sources; a constant source " +
    "counts 1; undefined under 41 px a side",
  source: CDD_EVALUATOR,
  // Under 41 px a side the evaluator raises or returns a number without meaning.
  compute(triple): number {
    const [ofIr, ofVi] = visualInformation(triple);
    return shareOrOne(ofIr) + shareOrOne(ofVi);
  },
};
