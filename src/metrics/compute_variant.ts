/** The value of one variant. */
import { OutOfMemoryError } from "../numeric/out_of_memory_error.ts";
import { ChannelLoader } from "./kernels/channel_triples.ts";
import { ImageLoader } from "./kernels/image_loader.ts";
import { Workspace } from "./kernels/workspace.ts";
import type { PreparedTriple } from "./fused_images.ts";
import type { Variant } from "./variant.ts";

let ofThread: ImageLoader | undefined;
let channelsOfThread: ChannelLoader | undefined;

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
  { compute, ofChannels }: Variant,
  { sources, fused, picture }: PreparedTriple,
  loader: ImageLoader = ofThread ??= new ImageLoader(new Workspace()),
): number {
  const { pictures } = sources;
  if (
    ofChannels !== undefined && pictures !== undefined &&
    picture?.channels === 3
  ) {
    const channels = channelsOfThread ??= new ChannelLoader();
    return again(
      () => ofChannels(channels.load(pictures, picture)),
      () => channels.forget(),
    );
  }
  return again(
    () => compute(loader.load(sources, fused)),
    () => loader.forget(),
  );
}

/** Tries once more with all memory free where there was too little. */
function again(work: () => number, forget: () => void): number {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof OutOfMemoryError)) throw error;
    forget();
    return work();
  }
}
