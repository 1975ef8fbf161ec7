/** MI of the CDDFuse evaluator. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { MI } from "../../facts/mi.ts";
import { informationOfSources } from "../../shared/mutual_information.ts";
import type { Variant } from "../../variant.ts";

export const MI_CDD: Variant = {
  ...MI,
  id: "MI/cdd",
  definition:
    "mutual information of the 256-level histograms in nats, sum over sources",
  source: CDD_EVALUATOR,
  unit: "nat",
  range: [0, null],
  compute: informationOfSources,
};
