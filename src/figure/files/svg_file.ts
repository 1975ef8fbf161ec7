import { encodePng } from "../../image/encode_png.ts";
import { escapeXml } from "../../results/chart/escape_xml.ts";
import { type FigureDrawing, POINTS } from "../figure_drawing.ts";
import type { Pen } from "../pen.ts";
import { marksPage } from "./marks_page.ts";

/**
 * A drawing as SVG of its stated width in millimetres: pictures with every pixel they have, text as outlines, what it says
 * as `title` and `desc`.
 */
export async function svgFile(
  drawing: FigureDrawing,
  pen: Pen,
): Promise<string> {
  const { width, height, title, description, pictures } = drawing;
  const images = [];
  for (const { picture, isMagnified, ...at } of pictures) {
    const png = await encodePng(picture);
    images.push(
      `<image x="${at.x}" y="${at.y}" width="${at.width}" height="${at.height}" preserveAspectRatio="none"${
        isMagnified ? ' image-rendering="pixelated"' : ""
      } href="data:image/png;base64,${png.toBase64()}"/>`,
    );
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${
      millimetres(width)
    }mm" height="${
      millimetres(height)
    }mm" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...images,
    innerOf(pen.outline(marksPage(drawing))),
    "</svg>",
    "",
  ].join("\n");
}

function millimetres(points: number): number {
  return Math.round(points / POINTS * 1000) / 1000;
}

/** The elements of a document without its root. */
function innerOf(svg: string): string {
  return svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>")).trim();
}
