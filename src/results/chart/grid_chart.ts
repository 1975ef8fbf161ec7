/** Numbers in rows and columns as a picture: a square each, blue above the middle of the scale and red below, in SVG. */
import { escapeXml } from "./escape_xml.ts";
import { svgDocument } from "./svg_document.ts";

/** What is drawn. */
export interface NumberGrid {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** Null where there is none: an empty square. */
    readonly values: readonly (number | null)[];
  }[];
  /** The two ends of the scale. */
  readonly from: number;
  readonly to: number;
  /** Decimals that stand in the squares. */
  readonly digits: number;
}

const SIDE = 46, LINE = 24, TITLE = 44, LETTER = 7;

/** An SVG document of its own. Its numbers stand in it, so that it reads in black and white. */
export function gridChart(
  { title, columns, rows, from, to, digits }: NumberGrid,
): string {
  const longest = (labels: readonly string[]): number =>
    LETTER * Math.max(0, ...labels.map((label) => [...label].length));
  const left = longest(rows.map(({ label }) => label)) + 20;
  // Long heads stand upright.
  const isLong = longest(columns) > SIDE;
  const top = TITLE + (isLong ? longest(columns) : LINE) + 8;
  const width = Math.max(left + columns.length * SIDE + 20, 460);
  const height = top + rows.length * LINE + 16;
  const middle = (from + to) / 2, half = (to - from) / 2;
  const heads = columns.map((label, at) => {
    const x = left + (at + 0.5) * SIDE, y = top - 8;
    return isLong
      ? `<text x="${x + 4}" y="${y}" transform="rotate(-90 ${x + 4} ${y})">${
        escapeXml(label)
      }</text>`
      : `<text x="${x}" y="${y}" text-anchor="middle">${
        escapeXml(label)
      }</text>`;
  });
  const lines = rows.map(({ label, values }, row) => {
    const y = top + row * LINE;
    return [
      `<text x="${left - 8}" y="${y + 16}" text-anchor="end">${
        escapeXml(label)
      }</text>`,
      ...values.map((value, at) => {
        const x = left + at * SIDE;
        if (value === null) {
          return `<rect x="${x}" y="${y}" width="${SIDE}" height="${LINE}" fill="#fff" stroke="#ddd"/>`;
        }
        const share = Math.max(-1, Math.min(1, (value - middle) / half));
        return `<rect x="${x}" y="${y}" width="${SIDE}" height="${LINE}" fill="${
          colour(share)
        }" stroke="#fff"/><text x="${x + SIDE / 2}" y="${
          y + 16
        }" text-anchor="middle">${value.toFixed(digits)}</text>`;
      }),
    ].join("\n");
  });
  return svgDocument({ width, height, title, parts: [...heads, ...lines] });
}

/** White in the middle, a light blue at 1, a light red at -1: black text reads on all of them. */
function colour(share: number): string {
  const faded = 255 - Math.round(130 * Math.abs(share));
  return share >= 0
    ? `rgb(${faded},${faded},255)`
    : `rgb(255,${faded},${faded})`;
}
