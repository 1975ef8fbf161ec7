/** EN in nats. */
import { ln } from "../../../numeric/ln.ts";
import { EN } from "../../facts/en.ts";
import { entropy } from "../../shared/entropy.ts";
import type { Variant } from "../../variant.ts";

const LN2 = ln(2);

export const EN_NATS_FORMULA: Variant = {
  ...EN,
  id: "EN/formula_nats",
  definition: "histogram of 256 levels, nats",
  source: "Shannon 1948",
  unit: "nat",
  range: [0, ln(256)],
  compute: ({ fused }) => entropy(fused) * LN2,
};
