import type { FigureDrawing } from "../figure_drawing.ts";
import { FAMILY } from "../pen.ts";

/** What of a drawing is lines and letters, as an SVG document on no ground whose unit is the point. */
export function marksPage(
  { width, height, marks }: Pick<FigureDrawing, "width" | "height" | "marks">,
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FAMILY}">`,
    ...marks,
    "</svg>",
  ].join("\n");
}
