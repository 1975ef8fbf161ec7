/** MI of IVIF ZOO. */
import { ln } from "../../../numeric/ln.ts";
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { MI } from "../../facts/mi.ts";
import { informationOfSources } from "../../shared/mutual_information.ts";
import type { Variant } from "../../variant.ts";

const LN2 = ln(2);

export const MI_IVIFZOO: Variant = {
  ...MI,
  id: "MI/ivifzoo",
  definition:
    "mutual information of the 256-level histograms in bits, sum over sources",
  source: IVIFZOO_CODE,
  unit: "bit",
  range: [0, 16],
  compute: (triple) => informationOfSources(triple) / LN2,
};
