/** The readings of a metric as a picture: one dot a reading on one scale, in SVG. */
import { svgText } from "../chart/svg_text.ts";
import { roundsTo } from "../reproduce/rounds_to.ts";
import type { Explained } from "./explain_table.ts";
import type { Reading } from "./reading.ts";

const LEFT = 330, WIDTH = 900, LINE = 18, TOP = 44, BOTTOM = 34, RIGHT = 90;

/** An SVG document of its own, readable in black and white; readings without a finite number are left out and counted. */
export function explainChart(
  { title, readings, base, digits, printed }: Explained,
): string {
  const shown = readings.filter(isFinite)
    .toSorted((a, b) => a.value - b.value);
  const values = [
    ...shown.map(({ value }) => value),
    ...(printed === null ? [] : [Number(printed)]),
  ];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  const x = (value: number): string =>
    (LEFT + (value - low) / span * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const height = TOP + shown.length * LINE + BOTTOM;
  const left = readings.length - shown.length;
  const rows = shown.map((reading, at) => {
    const y = TOP + at * LINE;
    const isBase = reading === base;
    const isPrinted = printed !== null && roundsTo(reading.value, printed);
    return [
      `<text x="${LEFT - 14}" y="${y + 4}" text-anchor="end"${
        isBase ? ' font-weight="bold"' : ""
      }>${svgText(`${reading.variant}, ${reading.how}`)}</text>`,
      `<line x1="${LEFT}" y1="${y}" x2="${
        WIDTH - RIGHT
      }" y2="${y}" stroke="#ddd"/>`,
      `<circle cx="${x(reading.value)}" cy="${y}" r="5" fill="${
        isPrinted ? "#c00" : isBase ? "#000" : "#fff"
      }" stroke="${isPrinted ? "#c00" : "#000"}"/>`,
      `<text x="${WIDTH - RIGHT + 12}" y="${y + 4}">${
        reading.value.toFixed(digits)
      }</text>`,
    ].join("\n");
  });
  const mark = printed === null ? [] : [
    `<line x1="${x(Number(printed))}" y1="${TOP - 10}" x2="${
      x(Number(printed))
    }" y2="${height - BOTTOM}" stroke="#c00" stroke-dasharray="4 3"/>`,
    `<text x="${x(Number(printed))}" y="${
      height - BOTTOM + 14
    }" text-anchor="middle" fill="#c00">printed ${svgText(printed)}</text>`,
  ];
  const foot = left === 0 ? [] : [
    `<text x="12" y="${height - 8}">${left} without a finite value</text>`,
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="12" y="22" font-size="15">${svgText(title)}</text>`,
    ...rows,
    ...mark,
    ...foot,
    "</svg>",
    "",
  ].join("\n");
}

function isFinite(
  reading: Reading,
): reading is Reading & { readonly value: number } {
  return typeof reading.value === "number" && Number.isFinite(reading.value);
}
