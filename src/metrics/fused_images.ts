/** What `evaluate` is given: a fused image and its sources, prepared or not. */
import type { Gray } from "../image/gray.ts";
import type { PreparedSources } from "./prepare_sources.ts";
import { checkTriple, type Triple } from "./triple.ts";

/** A fused image with the sources that `prepareSources` gave. */
export interface PreparedTriple {
  readonly sources: PreparedSources;
  readonly fused: Gray;
}

/** Three images of one size. */
export type FusedImages = Triple | PreparedTriple;

/**
 * The images, checked.
 *
 * @throws {RangeError} when they differ in size, or do not fill the size they state.
 */
export function resolveImages(images: FusedImages): PreparedTriple {
  if ("sources" in images) {
    const { ir, vi } = images.sources;
    checkTriple({ ir, vi, fused: images.fused });
    return images;
  }
  checkTriple(images);
  const { ir, vi, fused } = images;
  return { sources: { ir, vi }, fused };
}
