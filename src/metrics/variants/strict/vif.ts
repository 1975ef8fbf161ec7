/** VIF as Sheikh & Bovik 2006 define it in the pixel domain, averaged over the sources. */
import { VIF } from "../../facts/vif.ts";
import { visualInformation } from "../../shared/visual_information.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

export const VIF_STRICT: Variant = {
  ...VIF,
  id: "VIF/strict",
  definition:
    "pixel domain, 4 scales, valid borders, noise variance 2, mean over sources; undefined if a " +
    "source is constant or under 41 px a side",
  source: "Sheikh & Bovik 2006",
  compute(triple): number {
    const shares = visualInformation(triple).map(({ kept, total }) => {
      if (total === 0) {
        throw new UndefinedMetricError(
          "VIF",
          "a constant source holds no information to keep",
        );
      }
      return kept / total;
    });
    return (shares[0]! + shares[1]!) / 2;
  },
};
