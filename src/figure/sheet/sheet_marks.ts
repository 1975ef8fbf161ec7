/** The elements of SVG that a sheet is drawn with: text, frames, arrows; numbers to a thousandth of a point. */
import { escapeXml } from "../../results/chart/escape_xml.ts";

/** A rectangle on the page, in points. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Vermillion and blue of Okabe and Ito, told apart without colour by an unbroken and a broken line. */
const STROKES = [
  { colour: "#D55E00", dash: "" },
  { colour: "#0072B2", dash: ' stroke-dasharray="2.4 1.6"' },
] as const;

/** A line of text, its middle at `x`; upright where `isUpright`. */
export function textMark(
  text: string,
  { x, y, size, isBold = false, isUpright = false }: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly isBold?: boolean;
    readonly isUpright?: boolean;
  },
): string {
  const at = `${short(x)} ${short(y)}`;
  return `<text x="${short(x)}" y="${short(y)}" font-size="${
    short(size)
  }" text-anchor="middle"${isBold ? ' font-weight="700"' : ""}${
    isUpright ? ` transform="rotate(-90 ${at})"` : ""
  }>${escapeXml(text)}</text>`;
}

/** A frame in the stroke of a crop by its place among the crops, with a white edge so that it shows on any ground. */
export function frameMark(
  { x, y, width, height }: PageBox,
  place: number,
): string {
  const { colour, dash } = STROKES[place]!;
  const box = `<rect x="${short(x)}" y="${short(y)}" width="${
    short(width)
  }" height="${short(height)}" fill="none"`;
  return `${box} stroke="#fff" stroke-width="1.6"/>${box} stroke="${colour}" stroke-width="0.9"${dash}/>`;
}

/** An arrow straight down or aslant, in the stroke of a crop. */
export function arrowMark(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  place: number,
): string {
  const { colour, dash } = STROKES[place]!;
  const dx = to.x - from.x, dy = to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return "";
  const ux = dx / length, uy = dy / length, head = Math.min(4, length);
  const neck = { x: to.x - ux * head, y: to.y - uy * head };
  const wide = head * 0.4;
  const points = [
    [to.x, to.y],
    [neck.x - uy * wide, neck.y + ux * wide],
    [neck.x + uy * wide, neck.y - ux * wide],
  ].map(([x, y]) => `${short(x!)},${short(y!)}`).join(" ");
  const line = `<path d="M${short(from.x)} ${short(from.y)}L${short(neck.x)} ${
    short(neck.y)
  }" fill="none"`;
  return `${line} stroke="#fff" stroke-width="1.6"/><polygon points="${points}" fill="${colour}" stroke="#fff" stroke-width="0.4"/>${line} stroke="${colour}" stroke-width="0.9"${dash}/>`;
}

/** An empty place with a word in it. */
export function absenceMark(box: PageBox, word: string): string {
  const { x, y, width, height } = box;
  return `<rect x="${short(x)}" y="${short(y)}" width="${
    short(width)
  }" height="${short(height)}" fill="#eee" stroke="#999" stroke-width="0.4"/>${
    textMark(word, { x: x + width / 2, y: y + height / 2 + 2, size: 6 })
  }`;
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
