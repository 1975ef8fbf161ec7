/** What code bases call cross entropy: a divergence of the sources' histograms from the fused one's, with gaps left out. */
import { ln } from "../../../numeric/ln.ts";
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { histogram } from "../histogram.ts";

const LN2 = ln(2);

/**
 * Σ p_source · log2(p_source / p_fused) over the levels that both images have, mean over the sources, in bits.
 *
 * Levels that one of the two lacks are left out, so it is no Kullback-Leibler divergence and can be negative.
 */
export const sharedLevelDivergence: (triple: LoadedTriple) => number = oncePer(
  ({ pair: { ir, vi }, fused }: LoadedTriple) =>
    (divergence(vi, fused) + divergence(ir, fused)) / 2,
);

function divergence(source: LoadedImage, fused: LoadedImage): number {
  const ofSource = histogram(source), ofFused = histogram(fused);
  let sum = 0;
  for (let level = 0; level < 256; level++) {
    const count = ofSource[level]!, other = ofFused[level]!;
    if (count > 0 && other > 0) {
      sum += count / source.pixels * (ln(count / other) / LN2);
    }
  }
  return sum;
}
