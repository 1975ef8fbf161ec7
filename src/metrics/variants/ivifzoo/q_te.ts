/** Q_TE of IVIF ZOO, where it is called TE and knows no Tsallis entropy. */
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { Q_TE } from "../../facts/information/q_te.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { shiftedEntropy } from "../../shared/information/shifted_entropy.ts";
import type { Variant } from "../../variant.ts";

export const Q_TE_IVIFZOO: Variant = {
  ...Q_TE,
  id: "Q_TE/ivifzoo",
  definition:
    "called with q = 1, which leaves Shannon's entropies and no mutual information: H(ir) + H(vi) - H(fused), H = -sum p log2(p + 1e-10) over the histogram of 256 levels, float32",
  source: IVIFZOO_CODE,
  unit: "bit",
  range: [-8, 16],
  digits: 2,
  // A mass of ε that moves to the next bin changes one entropy: ε · log2(256) = 0.008 bits.
  tolerance: 0.01,
  compute: ({ pair: { ir, vi }, fused }) =>
    entropyF32(ir) + entropyF32(vi) - entropyF32(fused),
};

function entropyF32(image: LoadedImage): number {
  return shiftedEntropy(image, 1e-10, Math.fround);
}
