/** The edge-dependent index of the toolbox of Zheng Liu, which has no value for any images. */
import { liuCode } from "../../code_bases/liu.ts";
import { Q_E } from "../../facts/structure/q_e.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

export const Q_E_LIU: Variant = {
  ...Q_E,
  id: "Q_E/liu",
  definition:
    "undefined for all images: the original multiplies the edges' weighted index by the grey levels' index, which that " +
    "branch never sets, and stops; no value can have been published with it",
  source: liuCode("metricPeilla.m"),
  unit: "1",
  range: [null, null],
  // There is no value to drift; as wide as the repaired index's.
  tolerance: 0.002,
  compute(): number {
    throw new UndefinedMetricError(
      "Q_E",
      "the original multiplies by an index that it never sets, and stops",
    );
  },
};
