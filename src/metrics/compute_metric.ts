/** The value of one metric under one profile. */
import type { Gray } from "../image/gray.ts";
import { FUNCTIONS } from "./functions.ts";
import { ImageLoader } from "./kernels/image_loader.ts";
import { Workspace } from "./kernels/workspace.ts";
import type { Metric } from "./metric.ts";
import type { PreparedSources } from "./prepare_sources.ts";
import type { Profile } from "./profile.ts";

let ofThread: ImageLoader | undefined;

/**
 * Computes a metric of images that have been checked.
 *
 * Where memory does not hold the metric beside what is kept of the sources, what is kept is given up.
 *
 * @param loader By default the thread's own.
 * @throws {UndefinedMetricError} if the metric has no value for these images.
 * @throws {RangeError} if memory does not even hold this metric alone.
 */
export function computeMetric(
  metric: Metric,
  profile: Profile["id"],
  sources: PreparedSources,
  fused: Gray,
  loader: ImageLoader = ofThread ??= new ImageLoader(new Workspace()),
): number {
  const compute = FUNCTIONS[profile][metric];
  try {
    return compute(loader.load(sources, fused));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    loader.forget();
    return compute(loader.load(sources, fused));
  }
}
