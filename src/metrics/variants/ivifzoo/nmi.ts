/** NMI of IVIF ZOO. */
import { ln } from "../../../numeric/ln.ts";
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { NMI } from "../../facts/information/nmi.ts";
import { shiftedEntropy } from "../../shared/information/shifted_entropy.ts";
import { informationOfSources } from "../../shared/mutual_information.ts";
import type { Variant } from "../../variant.ts";

const LN2 = ln(2);

export const NMI_IVIFZOO: Variant = {
  ...NMI,
  id: "NMI/ivifzoo",
  definition:
    "2 (I(ir, fused) + I(vi, fused)) / (H(ir) + H(vi) + 1e-10) in bits, where H is -sum p log2(p + 1e-10)",
  source: IVIFZOO_CODE,
  compute(triple): number {
    const { ir, vi } = triple.pair;
    const sources = shiftedEntropy(ir, 1e-10) + shiftedEntropy(vi, 1e-10);
    return 2 * (informationOfSources(triple) / LN2) / (sources + 1e-10);
  },
};
