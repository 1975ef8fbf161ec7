/** CE of IVIF ZOO, in float32: it compares pixels and not histograms. */
import { exp } from "../../../numeric/exp.ts";
import { ln } from "../../../numeric/ln.ts";
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { CE } from "../../facts/information/ce.ts";
import { levelsOf } from "../../planes/levels.ts";
import type { Variant } from "../../variant.ts";

/** The largest float32 that 1 - 1e-7 rounds to; sigmoids reach it at level 17. */
const LARGEST = Math.fround(1 - 1e-7);
/** Sigmoids of the levels, each step in float32. */
const SIGMOIDS = Float64Array.from(
  { length: 256 },
  (_, level) => Math.fround(1 / Math.fround(1 + Math.fround(exp(-level)))),
);
const LOGS = SIGMOIDS.map((sigmoid) => ln(Math.min(sigmoid, LARGEST)));
const LOGS_OF_REST = SIGMOIDS.map((sigmoid) =>
  ln(1 - Math.min(sigmoid, LARGEST))
);

export const CE_IVIFZOO: Variant = {
  ...CE,
  id: "CE/ivifzoo",
  definition:
    "not of histograms: binary cross entropy of sigmoid(fused) against the mean of sigmoid(ir) and sigmoid(vi), of levels 0..255 and clamped to 1e-7..1 - 1e-7, so that only levels under 17 tell; float32, mean over pixels",
  source: IVIFZOO_CODE,
  unit: "nat",
  range: [0, 8],
  // The slope over the fused level is at most 1/2: ε / 2.
  tolerance: 0.0005,
  compute({ pair: { ir, vi }, fused }): number {
    const [a, b, f] = [ir, vi, fused].map(levelsOf) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    let sum = 0;
    for (let at = 0; at < fused.pixels; at++) {
      const mean = (SIGMOIDS[a[at]!]! + SIGMOIDS[b[at]!]!) / 2;
      const wanted = Math.min(Math.fround(mean), LARGEST);
      sum -= wanted * LOGS[f[at]!]! + (1 - wanted) * LOGS_OF_REST[f[at]!]!;
    }
    return sum / fused.pixels;
  },
};
