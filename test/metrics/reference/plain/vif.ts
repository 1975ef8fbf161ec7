/** VIF: visual information fidelity in the pixel domain (Sheikh & Bovik 2006), per source, summed or averaged. */
import type { Gray } from "../../../../src/image/gray.ts";
import type { Triple } from "../../../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../../../src/metrics/undefined_metric_error.ts";
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
export function vifCdd({ ir, vi, fused }: Triple): number {
  const [ofIr, ofVi] = visualInformation([ir, vi], fused);
  return shareOrOne(ofIr!) + shareOrOne(ofVi!);
}

/**
 * One term of `vifCdd`.
 *
 * @throws {UndefinedMetricError} for an image under 41 px a side.
 */
export function vifOfSource(source: Gray, fused: Gray): number {
  return shareOrOne(visualInformation([source], fused)[0]!);
}

/**
 * The mean over both sources.
 *
 * @throws {UndefinedMetricError} for an image under 41 px a side, and where a source is constant.
 */
export function vifStrict({ ir, vi, fused }: Triple): number {
  const shares = visualInformation([ir, vi], fused).map(({ kept, total }) => {
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
