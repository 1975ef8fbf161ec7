/** VIF of Sheikh & Bovik 2006 in its first form, on bands of a steerable pyramid, as their code `vifvec` computes it. */
import { ln } from "../../../../numeric/ln.ts";
import type { LoadedTriple } from "../../../kernels/loaded_triple.ts";
import { multiplyMatrices } from "../../../planes/multiply_matrices.ts";
import { assertSide } from "../../assert_side.ts";
import { hasOneLevel } from "../../histogram.ts";
import { type BlockModel, blockModels } from "./block_model.ts";
import { type BlockMoments, blockMoments } from "./block_moments.ts";
import { sumsAroundBlocks } from "./sums_around_blocks.ts";

const NOISE = 0.4;
const EPS = 1e-15;
/** Four levels of a pyramid whose filters have nine taps. */
const SMALLEST_SIDE = 72;
const BLOCK = 3;

/**
 * The share of a source's information that the fused image keeps; NaN for a constant source.
 *
 * @param peak What level 255 counts: 255, or 1 for levels in 0..1.
 * @throws {UndefinedMetricError} under 72 px a side.
 */
export function waveletShare(
  triple: LoadedTriple,
  which: "ir" | "vi",
  peak: 1 | 255,
): number {
  assertSide(
    triple.fused,
    SMALLEST_SIDE,
    "VIF",
    ", too small for four levels of the pyramid",
  );
  const source = triple.pair[which];
  if (hasOneLevel(source)) return NaN;
  // Levels in 0..1 beside this noise are levels 0..255 beside 255² times as much.
  const scale = (255 / peak) * (255 / peak);
  const ofSource = blockMoments(source), ofFused = blockMoments(triple.fused);
  let kept = 0, total = 0;
  blockModels(source).forEach((model, band) => {
    const found = informationOfBand(
      model,
      ofSource[band]!,
      ofFused[band]!,
      scale,
    );
    kept += found.kept;
    total += found.total;
  });
  return kept / total;
}

function informationOfBand(
  { variances, scales }: BlockModel,
  source: BlockMoments,
  fused: BlockMoments,
  scale: number,
): { readonly kept: number; readonly total: number } {
  const noise = NOISE * scale, eps = EPS * scale;
  const { side } = source, count = side * side;
  const products = sumsAroundBlocks(
    multiplyMatrices(source.band.samples, fused.band.samples),
    side,
  );
  // Windows that reach beyond the border do not count.
  const margin = Math.ceil((side - 1) / 2 / BLOCK);
  const { width, height } = scales;
  let kept = 0, total = 0;
  for (let y = margin; y < height - margin; y++) {
    for (let x = margin; x < width - margin; x++) {
      const at = y * width + x;
      const { gain, rest } = fitOf(
        source.squares.data[at]!,
        fused.squares.data[at]!,
        products.data[at]! -
          source.sums.data[at]! * fused.sums.data[at]! / count,
        count,
        eps,
      );
      const strength = scales.data[at]!;
      for (const axis of variances) {
        const variance = strength * axis;
        kept += ln(1 + gain * gain * variance / (rest + noise));
        total += ln(1 + variance / noise);
      }
    }
  }
  return { kept, total };
}

/**
 * The fused window as gain·source + noise of variance `rest`. Where there is no gain the rest is the fused window's sum of
 * squares, which the code does not divide by the number of samples.
 */
function fitOf(
  ofSource: number,
  ofFused: number,
  ofBoth: number,
  count: number,
  eps: number,
): { readonly gain: number; readonly rest: number } {
  if (ofFused < eps) return { gain: 0, rest: eps };
  if (ofSource < eps) return { gain: 0, rest: Math.max(ofFused, eps) };
  const gain = ofBoth / (ofSource + eps);
  if (gain < 0) return { gain: 0, rest: Math.max(ofFused, eps) };
  return { gain, rest: Math.max((ofFused - gain * ofBoth) / count, eps) };
}
