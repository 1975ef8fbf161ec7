/** MI of the Python port of VIFB, which is twice its CE. */
import { bfliuCode } from "../../code_bases/bfliu.ts";
import { MI } from "../../facts/mi.ts";
import { sharedLevelDivergence } from "../../shared/information/shared_level_divergence.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import type { Variant } from "../../variant.ts";

const compute: Variant["compute"] = (triple) =>
  2 * sharedLevelDivergence(triple);

export const MI_BFLIU: Variant = {
  ...MI,
  id: "MI/bfliu",
  definition:
    "slip: not mutual information but twice this code base's CE, sum p_source log2(p_source / p_fused) over the grey levels that both histograms have, sum over sources; of colour pictures the mean over red, green and blue",
  source: bfliuCode("mutinf.py"),
  unit: "bit",
  range: [null, null],
  // It is reported as if more were better, while less tells of likeness.
  better: null,
  // Twice that of CE.
  tolerance: 0.05,
  compute,
  ofChannels: meanOfChannels(compute),
};
