/** Sobel edges of grey levels 0..255 whose weights sum to 1. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import type { EdgeMap } from "./edge_map.ts";

/** As `eighthEdges` says, in strengths of 0..180. */
export const eighthEdgesOfLevels: (image: LoadedImage) => EdgeMap = oncePer((
  { workspace, width, height, pixels, bytes }: LoadedImage,
) =>
  workspace.lend(() => {
    const strength = workspace.take(8 * pixels);
    const angle = workspace.take(8 * pixels);
    const lines = workspace.take(8 * 3 * (width + 16));
    const to = [strength, angle, lines] as const;
    workspace.calls.eighthEdges(bytes, width, height, ...to);
    return {
      strength: workspace.doubles(strength, pixels),
      angle: workspace.doubles(angle, pixels),
    };
  })
);
