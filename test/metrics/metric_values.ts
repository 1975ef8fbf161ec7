/** Metrics by name as functions of images, for tests of one metric. */
import type { Gray } from "../../src/image/gray.ts";
import { evaluate } from "../../src/metrics/evaluate.ts";
import type { Metric, ProfileId } from "../../src/metrics/profile.ts";
import type { Triple } from "../../src/metrics/triple.ts";

/** The value of a metric that reads all three images; throws where it is undefined. */
export function ofTriple(
  metric: Metric,
  profile: ProfileId,
): (triple: Triple) => number {
  return (triple) => evaluate(triple, { profile, metrics: [metric] })[metric];
}

/** The value of a metric that reads the fused image alone. */
export function ofFused(
  metric: Metric,
  profile: ProfileId,
): (fused: Gray) => number {
  const compute = ofTriple(metric, profile);
  return (fused) => compute({ ir: fused, vi: fused, fused });
}

/** One of the two equal terms of a metric of profile `cdd` that is a sum over the sources. */
export function ofSource(
  metric: "VIF" | "SSIM",
): (source: Gray, fused: Gray) => number {
  const compute = ofTriple(metric, "cdd");
  return (source, fused) => compute({ ir: source, vi: source, fused }) / 2;
}
