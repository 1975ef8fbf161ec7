/** Sobel edges of grey levels 0..255 whose weights sum to 1. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import type { EdgeMap } from "./edge_map.ts";
import { eighthEdges } from "./eighth_edges.ts";

/** As `eighthEdges` says, in strengths of 0..180. */
export const eighthEdgesOfLevels: (image: LoadedImage) => EdgeMap = oncePer(
  (image: LoadedImage) => eighthEdges(levelMatrix(image)),
);
