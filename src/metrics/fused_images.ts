/** What `evaluate` is given: a fused image and its sources, prepared or not. */
import type { Gray } from "../image/gray.ts";
import type { Picture } from "../image/picture.ts";
import type { PreparedSources } from "./prepare_sources.ts";
import { checkTriple, type Triple } from "./triple.ts";

/** A fused image with the sources that `prepareSources` gave. */
export interface PreparedTriple {
  readonly sources: PreparedSources;
  readonly fused: Gray;
  /** The fused image in colour, for variants that look at channels. */
  readonly picture?: Picture;
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
    const { sources: { ir, vi, pictures }, fused, picture } = images;
    checkTriple({
      ir,
      vi,
      fused,
      ...(pictures === undefined || picture === undefined
        ? {}
        : { pictures: { ...pictures, fused: picture } }),
    });
    return images;
  }
  checkTriple(images);
  const { ir, vi, fused, pictures } = images;
  return pictures === undefined
    ? { sources: { ir, vi }, fused }
    : { sources: { ir, vi, pictures }, fused, picture: pictures.fused };
}
