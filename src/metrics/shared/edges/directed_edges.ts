/** Edges whose angle tells dark to light from light to dark, zeros beyond the border. */
import { atan2 } from "../../../numeric/atan2.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { type EdgeMap, edgeMap } from "./edge_map.ts";
import { sobelResponses } from "./sobel_responses.ts";

/** Over 0..255; the angle in -π..π is that of right less left over above less below, raised by 2^-52 against 0. */
export const directedEdges: (image: LoadedImage) => EdgeMap = oncePer(
  (image: LoadedImage) =>
    edgeMap(
      sobelResponses(levelMatrix(image), "zero"),
      (across, down) => atan2(across, Number.EPSILON - down),
    ),
);
