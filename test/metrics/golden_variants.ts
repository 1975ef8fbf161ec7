/** Which computation of ours stands for which golden variant. */
import type { Metric } from "../../src/metrics/profile.ts";
import { profileHeads } from "../../src/metrics/profile_heads.ts";
import type { Triple } from "../../src/metrics/triple.ts";
import { ofSource, ofTriple } from "./metric_values.ts";

type Functions = Record<Metric, (triple: Triple) => number>;

const [cdd, strict] = (["cdd", "strict"] as const).map((profile) =>
  Object.fromEntries(
    profileHeads(profile).map((metric) => [metric, ofTriple(metric, profile)]),
  ) as Functions
) as [Functions, Functions];
const vifOfSource = ofSource("VIF"), ssimOfSource = ofSource("SSIM");

/** A variant's computation and which profile's rule for undefined values it follows. */
export interface GoldenVariant {
  readonly profile: "cdd" | "strict";
  readonly compute: (triple: Triple) => number;
}

const ofCdd = (compute: GoldenVariant["compute"]): GoldenVariant => ({
  profile: "cdd",
  compute,
});
const ofStrict = (compute: GoldenVariant["compute"]): GoldenVariant => ({
  profile: "strict",
  compute,
});

export const GOLDEN_VARIANTS: Readonly<Record<string, GoldenVariant>> = {
  "EN/cdd": ofCdd(cdd.EN),
  "SD/cdd": ofCdd(cdd.SD),
  "SF/cdd": ofCdd(cdd.SF),
  "AG/cdd": ofCdd(cdd.AG),
  "MI/cdd": ofCdd(cdd.MI),
  "SCD/cdd": ofCdd(cdd.SCD),
  "CC/cdd": ofCdd(cdd.CC),
  "Qabf/cdd": ofCdd(cdd.Qabf),
  "VIF/cdd_sum": ofCdd(cdd.VIF),
  "VIF/cdd_ir": ofCdd(({ ir, fused }) => vifOfSource(ir, fused)),
  "VIF/cdd_vi": ofCdd(({ vi, fused }) => vifOfSource(vi, fused)),
  "SSIM/cdd_sum": ofCdd(cdd.SSIM),
  "SSIM/mmdr_ir": ofCdd(({ ir, fused }) => ssimOfSource(ir, fused)),
  "SSIM/mmdr_vi": ofCdd(({ vi, fused }) => ssimOfSource(vi, fused)),
  "SD/float64": ofStrict(strict.SD),
  "SF/float64": ofStrict(strict.SF),
  // The golden divides the same sum by (H-1)(W-1); strict averages over H·W.
  "AG/lt": ofStrict((t) => {
    const { width, height } = t.fused;
    return strict.AG(t) * (width * height) / ((width - 1) * (height - 1));
  }),
  // The golden is the sum over sources; strict is the mean.
  "MI/bits": ofStrict((t) => 2 * strict.MI(t)),
  "CC/float64": ofStrict(strict.CC),
  "SCD/float64": ofStrict(strict.SCD),
  "Qabf/float64": ofStrict(strict.Qabf),
  "VIF/sewar_mean": ofStrict(strict.VIF),
  "SSIM/wang_mean": ofStrict(strict.SSIM),
};
