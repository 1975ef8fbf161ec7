/** MI as a mean in bits. */
import { ln } from "../../../numeric/ln.ts";
import { MI } from "../../facts/mi.ts";
import { informationOfSources } from "../../shared/mutual_information.ts";
import type { Variant } from "../../variant.ts";

const LN2 = ln(2);

export const MI_STRICT: Variant = {
  ...MI,
  id: "MI/strict",
  definition:
    "mutual information of the 256-level histograms in bits, mean over sources",
  source: "Qu, Zhang & Yan 2002",
  unit: "bit",
  range: [0, 8],
  compute: (triple) => informationOfSources(triple) / LN2 / 2,
};
