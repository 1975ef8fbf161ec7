/** Grey levels stretched so that the darkest and the brightest of an image become the ends of a range. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { histogram } from "../histogram.ts";

/**
 * What each level of an image becomes, stretched to 0..255 and rounded, halves up: `normalize1` of Liu's toolbox.
 *
 * An image that is 0 everywhere stays so; any other constant image becomes NaN.
 */
export const normalizedLevels: (image: LoadedImage) => Float64Array = oncePer((
  image: LoadedImage,
) => stretchLevels(image, { to: (share) => Math.floor(255 * share + 0.5) }));

/** How levels are stretched. */
export interface Stretch {
  /** What becomes of a pixel's share of the way from the darkest to the brightest level, 0..1; it keeps NaN. */
  readonly to: (share: number) => number;
  /** What stands for a level before it is stretched; itself unless told. */
  readonly of?: (level: number) => number;
  /** What becomes of an image that is 0 everywhere; 0 unless told. */
  readonly black?: number;
}

/** What each of the 256 levels becomes; NaN in a constant image, unless it is black. */
export function stretchLevels(
  image: LoadedImage,
  { to, of = (level): number => level, black = 0 }: Stretch,
): Float64Array {
  const counts = histogram(image);
  const darkest = counts.findIndex((count) => count > 0);
  const brightest = counts.findLastIndex((count) => count > 0);
  const least = of(darkest), most = of(brightest);
  return Float64Array.from(
    { length: 256 },
    (_, level) =>
      brightest === 0 ? black : to((of(level) - least) / (most - least)),
  );
}
