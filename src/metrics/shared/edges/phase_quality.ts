/** How well a fused image keeps what phase congruency finds in its sources (Zhao, Laganière & Liu 2007). */
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import {
  featureCorrelation,
  type MaskedFeature,
} from "./feature_correlation.ts";
import type { PhaseCongruency } from "./phase_congruency.ts";

const FEATURES = ["congruency", "largestMoment", "smallestMoment"] as const;
const THRESHOLD = 0.1;

/**
 * The product of the three features' mean correlations; NaN where no pixel of a source has a congruency above 0.1.
 *
 * @param features Of an image, remembered.
 * @param border What windows see beyond the border: see `featureCorrelation`.
 */
export function phaseQuality(
  { pair: { ir, vi }, fused }: LoadedTriple,
  features: (image: LoadedImage) => PhaseCongruency,
  border: "zero" | "valid",
): number {
  const sources = maskedFeatures(features(ir), features(vi));
  const own = features(fused);
  return FEATURES.reduce(
    (product, feature, at) =>
      product * featureCorrelation(sources[at]!, own[feature], fused, border),
    1,
  );
}

/** Feature by feature: that of either source, and that of the source with more congruency. */
function maskedFeatures(
  one: PhaseCongruency,
  other: PhaseCongruency,
): readonly (readonly MaskedFeature[])[] {
  const first = one.congruency.map((value, at) =>
    value > other.congruency[at]! ? 1 : 0
  );
  // A product and a sum, as the original chooses: NaN in either source is NaN.
  const chosen = (a: Float64Array, b: Float64Array): Float64Array =>
    a.map((value, at) => first[at]! * value + (1 - first[at]!) * b[at]!);
  const masks = [
    one.congruency,
    other.congruency,
    chosen(one.congruency, other.congruency),
  ].map((values) =>
    Uint8Array.from(values, (value) => value > THRESHOLD ? 1 : 0)
  );
  return FEATURES.map((feature) =>
    [one[feature], other[feature], chosen(one[feature], other[feature])]
      .map((values, at) => ({ values, mask: masks[at]! }))
  );
}
