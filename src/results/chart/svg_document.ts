import { escapeXml } from "./escape_xml.ts";

/** An SVG document of its own, readable in black and white: sizes in pixels, a white ground, a title. */
export interface SvgPage {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Elements, drawn in their order. */
  readonly parts: readonly string[];
}

/** Its text. */
export function svgDocument({ width, height, title, parts }: SvgPage): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="12" y="22" font-size="15">${escapeXml(title)}</text>`,
    ...parts,
    "</svg>",
    "",
  ].join("\n");
}
