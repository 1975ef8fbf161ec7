/** Entropies and mutual information of histograms that a kernel density estimates. */
import { ln } from "../../../numeric/ln.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { kernelDistribution } from "./kernel_histograms.ts";

const LN2 = ln(2);
/** Joint shares that are not above it are left out. */
const SMALLEST_SHARE = 1e-10;

/** Of two images, in bits. */
export interface KernelInformation {
  readonly information: number;
  readonly first: number;
  readonly second: number;
}

/** The entropies of two images and what they have in common; a constant image has a little of either. */
export function kernelInformation(
  a: LoadedImage,
  b: LoadedImage,
): KernelInformation {
  const shares = kernelDistribution(a, b);
  const first = entropyAbove(shares.first, 0);
  const second = entropyAbove(shares.second, 0);
  const joint = entropyAbove(shares.joint, SMALLEST_SHARE);
  return { information: first + second - joint, first, second };
}

function entropyAbove(shares: Float64Array, least: number): number {
  let sum = 0;
  for (let at = 0; at < shares.length; at++) {
    const share = shares[at]!;
    if (share > least) sum -= share * (ln(share) / LN2);
  }
  return sum;
}
