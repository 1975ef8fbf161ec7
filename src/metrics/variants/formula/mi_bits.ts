/** MI as a sum in bits. */
import { ln } from "../../../numeric/ln.ts";
import { MI } from "../../facts/mi.ts";
import { informationOfSources } from "../../shared/mutual_information.ts";
import type { Variant } from "../../variant.ts";

const LN2 = ln(2);

export const MI_BITS_FORMULA: Variant = {
  ...MI,
  id: "MI/formula_bits",
  definition:
    "mutual information of the 256-level histograms in bits, sum over sources",
  source: "Qu, Zhang & Yan 2002",
  unit: "bit",
  range: [0, 16],
  compute: (triple) => informationOfSources(triple) / LN2,
};
