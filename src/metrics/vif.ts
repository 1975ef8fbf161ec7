/** VIF: visual information fidelity in the pixel domain (Sheikh & Bovik 2006), per source, summed or averaged. */
import type { LoadedTriple } from "./kernels/loaded_triple.ts";
import { UndefinedMetricError } from "./undefined_metric_error.ts";
import {
  type VisualInformation,
  visualInformation,
} from "./visual_information.ts";

/**
 * The sum over both sources, at least 0; 1 per source where the fused image is that source, more where it has more
 * contrast.
 *
 * A constant source counts 1, as in the evaluator.
 *
 * @throws {UndefinedMetricError} for an image under 41 px a side, where the evaluator raises or returns a number
 *   without meaning.
 */
export function vifCdd(triple: LoadedTriple): number {
  const [ofIr, ofVi] = visualInformation(triple);
  return shareOrOne(ofIr) + shareOrOne(ofVi);
}

/**
 * The mean over both sources.
 *
 * @throws {UndefinedMetricError} for an image under 41 px a side, and where a source is constant.
 */
export function vifStrict(triple: LoadedTriple): number {
  const shares = visualInformation(triple).map(({ kept, total }) => {
    if (total === 0) {
      throw new UndefinedMetricError(
        "VIF",
        "a constant source holds no information to keep",
      );
    }
    return kept / total;
  });
  return (shares[0]! + shares[1]!) / 2;
}

function shareOrOne({ kept, total }: VisualInformation): number {
  return total === 0 ? 1 : kept / total;
}
