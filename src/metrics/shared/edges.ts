/** Strength and direction of an image's edges from the Sobel operator, zeros beyond the border. */
import { borderedRowsBytes } from "../kernels/bordered_rows.ts";
import { keptPer } from "../kernels/kept_per.ts";
import type { LoadedImage } from "../kernels/loaded_triple.ts";

/** Addresses of one value a pixel, one after the other. */
export interface Edges {
  /** √(Sx² + Sy²), 0..1443. */
  readonly strength: number;
  /** atan(Sy / Sx) in [-π/2, π/2]; π/2 where Sx is 0. */
  readonly angle: number;
}

/** Edges in float32, every operation rounded, in blocks taken for them. */
export function edgesF32(image: LoadedImage): Edges {
  const { workspace, width, height, pixels, bytes } = image;
  const strength = workspace.take(4 * pixels);
  const angle = workspace.take(4 * pixels);
  workspace.lend(() => {
    const rows = workspace.take(borderedRowsBytes(width));
    workspace.calls.sobelF32(bytes, width, height, strength, angle, rows);
  });
  return { strength, angle };
}

/** Edges in float64, in blocks taken for them. */
export function edgesF64(image: LoadedImage): Edges {
  const { workspace, width, height, pixels, bytes } = image;
  const strength = workspace.take(8 * pixels);
  const angle = workspace.take(8 * pixels);
  workspace.lend(() => {
    const rows = workspace.take(borderedRowsBytes(width));
    workspace.calls.sobelF64(bytes, width, height, strength, angle, rows);
  });
  return { strength, angle };
}

/** A source's edges in float32, kept. */
export const sourceEdgesF32: (image: LoadedImage) => Edges = keptPer(edgesF32);

/** A source's edges in float64, kept. */
export const sourceEdgesF64: (image: LoadedImage) => Edges = keptPer(edgesF64);
