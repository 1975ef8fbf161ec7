/** The value of one variant. */
import { OutOfMemoryError } from "../numeric/out_of_memory_error.ts";
import {
  ChannelLoader,
  type ChannelTriples,
} from "./kernels/channel_triples.ts";
import { ImageLoader } from "./kernels/image_loader.ts";
import type { LoadedTriple } from "./kernels/loaded_triple.ts";
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
  variant: Variant,
  images: PreparedTriple,
  loader?: ImageLoader,
): number {
  return variantComputer(images, loader)(variant);
}

/**
 * As `computeVariant`, for several variants of the same images one after another: these are loaded once, so they must not
 * change in between, nor may others be loaded.
 */
export function variantComputer(
  { sources, fused, picture }: PreparedTriple,
  loader: ImageLoader = ofThread ??= new ImageLoader(new Workspace()),
): (variant: Variant) => number {
  const { pictures } = sources;
  let triple: LoadedTriple | undefined, channels: ChannelTriples | undefined;
  return ({ compute, ofChannels }) => {
    if (
      ofChannels !== undefined && pictures !== undefined &&
      picture?.channels === 3
    ) {
      const loaderOfChannels = channelsOfThread ??= new ChannelLoader();
      return again(
        () => ofChannels(channels ??= loaderOfChannels.load(pictures, picture)),
        () => {
          channels = undefined;
          loaderOfChannels.forget();
        },
      );
    }
    return again(
      () => compute(triple ??= loader.load(sources, fused)),
      () => {
        triple = undefined;
        loader.forget();
      },
    );
  };
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
