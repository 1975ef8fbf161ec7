/** Sobel edges whose weights sum to 1, mirrored beyond the border with the edge once. */
import { atan } from "../../../numeric/atan.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { type EdgeMap, edgeMap } from "./edge_map.ts";
import { sobelResponses } from "./sobel_responses.ts";

/** The angle is atan(across / down), without direction, 0 without an edge; zeros lie beyond a single row or column. */
export function eighthEdges(image: Matrix): EdgeMap {
  const borderOf = (side: number) => side === 1 ? "zero" : "reflect";
  return edgeMap(
    sobelResponses(image, borderOf(image.width), borderOf(image.height)),
    (across, down) => across === 0 && down === 0 ? 0 : atan(across / down),
    1 / 8,
  );
}
