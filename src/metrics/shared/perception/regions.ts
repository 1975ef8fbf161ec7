/** Square regions of an image, and what is salient in each. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";

/** Pixels a side of a region. */
export const REGION = 16;

/** How many regions count. */
export interface Regions {
  readonly across: number;
  readonly down: number;
}

/** Those that an image fills, and those it begins. */
export function touchedRegions(
  { width, height }: { readonly width: number; readonly height: number },
): Regions {
  return {
    across: Math.ceil(width / REGION),
    down: Math.ceil(height / REGION),
  };
}

/**
 * The saliency of each region: the sum of the fifth powers of the Sobel strength. What lies beyond the regions is left out.
 *
 * @param levels What stands for each of the 256 levels.
 * @param floor What is added to the squared strength; 0 unless told.
 * @param border What lies outside of the image; zeros unless told.
 */
export function regionSaliency(
  { workspace, width, height, bytes }: LoadedImage,
  levels: Float64Array,
  { regions: { across, down }, floor = 0, border = "zero" }: {
    readonly regions: Regions;
    readonly floor?: number;
    readonly border?: "zero" | "replicate";
  },
): Float64Array {
  return workspace.lend(() => {
    const sums = workspace.take(8 * across * down);
    workspace.calls.regionStrengths(
      bytes,
      workspace.put(levels),
      width,
      height,
      border === "replicate" ? 1 : 0,
      floor,
      across,
      down,
      sums,
      workspace.take(8 * 4 * (width + 16)),
    );
    return workspace.doubles(sums, across * down);
  });
}
