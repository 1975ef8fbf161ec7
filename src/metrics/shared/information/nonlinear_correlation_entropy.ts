/** Nonlinear correlation information entropy of the three images of a fusion. */
import type { LoadedTriple } from "../../kernels/loaded_triple.ts";
import {
  correlationEigenvalues,
  correlationEntropy,
} from "./correlation_entropy.ts";
import { informationOfPair } from "./information_of_pair.ts";

/**
 * `correlationEntropy` of the nonlinear correlation coefficients, which are the mutual information of each two images in
 * units of 8 bits (Wang, Shen & Jin 2008). Always defined.
 */
export function nonlinearCorrelationEntropy(
  { pair: { ir, vi }, fused }: LoadedTriple,
): number {
  return correlationEntropy(correlationEigenvalues(
    informationOfPair(ir, vi) / 8,
    informationOfPair(ir, fused) / 8,
    informationOfPair(vi, fused) / 8,
  ));
}
