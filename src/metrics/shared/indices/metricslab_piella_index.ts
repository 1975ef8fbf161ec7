/** Piella's index as MetricsLab computes it. */
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { assertSide } from "../assert_side.ts";
import { metricslabLevels } from "./metricslab_levels.ts";
import { type PiellaIndex, piellaIndex } from "./piella_index.ts";
import { torchWindow } from "./torch_window.ts";

const SIDE = 11;
const WINDOW = torchWindow(SIDE);

/**
 * The visible image is the first source; sources weigh the same where their variances sum to less than 1e-10.
 *
 * @param scale What the sources' levels are multiplied by for the variances that weigh.
 * @param of What stands for an image.
 * @throws {UndefinedMetricError} for an image under 11 px a side.
 */
export function metricslabPiellaIndex(
  { pair: { ir, vi }, fused }: LoadedTriple,
  metric: string,
  { scale = 1, of = metricslabLevels }: {
    readonly scale?: number;
    readonly of?: (image: LoadedImage) => Matrix;
  } = {},
): PiellaIndex {
  assertSide(fused, SIDE, metric, ", the window of metricslab");
  return piellaIndex({
    a: of(vi),
    b: of(ir),
    fused: of(fused),
    window: WINDOW,
    isFlat: (sum) => sum < 1e-10,
    scale,
  });
}
