/** The value of one variant. */
import { OutOfMemoryError } from "../numeric/out_of_memory_error.ts";
import type { Gray } from "../image/gray.ts";
import { ImageLoader } from "./kernels/image_loader.ts";
import { Workspace } from "./kernels/workspace.ts";
import type { PreparedSources } from "./prepare_sources.ts";
import type { Variant } from "./variant.ts";

let ofThread: ImageLoader | undefined;

/**
 * Computes a variant of images that have been checked.
 *
 * Where memory does not hold the variant beside what is kept of the sources, what is kept is given up.
 *
 * @param loader By default the thread's own.
 * @throws {UndefinedMetricError} if the variant has no value for these images.
 * @throws {OutOfMemoryError} if memory does not even hold this variant alone.
 */
export function computeVariant(
  { compute }: Variant,
  sources: PreparedSources,
  fused: Gray,
  loader: ImageLoader = ofThread ??= new ImageLoader(new Workspace()),
): number {
  try {
    return compute(loader.load(sources, fused));
  } catch (error) {
    if (!(error instanceof OutOfMemoryError)) throw error;
    loader.forget();
    return compute(loader.load(sources, fused));
  }
}
