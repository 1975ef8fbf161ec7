/** EN of the Python port of VIFB. */
import { bfliuCode } from "../../code_bases/bfliu.ts";
import { EN } from "../../facts/en.ts";
import { entropy } from "../../shared/entropy.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import type { Variant } from "../../variant.ts";

const compute: Variant["compute"] = ({ fused }) => entropy(fused);

export const EN_BFLIU: Variant = {
  ...EN,
  id: "EN/bfliu",
  definition:
    "histogram of 256 bins on 0..255 (255/256 wide, yet each level has its own), bits; of colour pictures the mean over red, green and blue",
  source: bfliuCode("entropy.py"),
  compute,
  ofChannels: meanOfChannels(compute),
};
