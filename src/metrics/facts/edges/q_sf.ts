/** What is true of Q_SF in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_SF = {
  metric: "Q_SF",
  title: "Spatial frequency ratio error of Zheng",
  unit: "1",
  range: [-1, null],
  better: null,
  digits: 3,
  // A moved pixel changes eight differences by one level, which are a part of the reference's frequency; measured 0.00004.
  tolerance: 0.0002,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
