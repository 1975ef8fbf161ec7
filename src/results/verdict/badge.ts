/** A badge for a readme: `reproducible: 74/80`, as SVG, with the digest of the verdict that it stands for. */
import { escapeXml } from "../chart/escape_xml.ts";
import { digestOf } from "../../canon/digest_of.ts";
import { headline, scoreOf } from "./headline.ts";
import type { TableVerdict, VerdictReport } from "./verdict_report.ts";

const HEIGHT = 20, LETTER = 6.8, MARGIN = 8;

/** What a badge says. */
export interface BadgeText {
  readonly label: string;
  readonly value: string;
  /** A sentence for those who do not see it, or point at it. */
  readonly title: string;
  readonly digest: string;
  /** From 0 to 1: its colour. */
  readonly share: number;
}

/** The badge of one table of a report; its digest is that of the canonical JSON of the table's verdict and of how it was made. */
export async function tableBadge(
  table: TableVerdict,
  { mode }: Pick<VerdictReport, "mode">,
): Promise<string> {
  const { reproduced, of } = scoreOf(table);
  return badge({
    label: "reproducible",
    value: of === 0 ? "not run" : `${reproduced}/${of}`,
    title: headline(table),
    digest: await digestOf({ mode, table }),
    share: of === 0 ? 0 : reproduced / of,
  });
}

/** The badge itself: text in two fields, readable without its colour. */
export function badge(
  { label, value, title, digest, share }: BadgeText,
): string {
  const widthOf = (text: string): number =>
    Math.ceil([...text].length * LETTER) + 2 * MARGIN;
  const left = widthOf(label), right = widthOf(value);
  const width = left + right;
  // White on each of these has a contrast of at least 4.5 to 1.
  const colour = share >= 0.9
    ? "#1a7f37"
    : share >= 0.5
    ? "#8a6100"
    : "#9a3412";
  const text = (at: number, size: number, words: string): string =>
    `<text x="${at + size / 2}" y="14" text-anchor="middle">${
      escapeXml(words)
    }</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-labelledby="title desc" font-family="Verdana, DejaVu Sans, sans-serif" font-size="11" fill="#fff">`,
    `<title id="title">${escapeXml(`${label}: ${value}`)}</title>`,
    `<desc id="desc">${escapeXml(`${title}. Verdict sha256:${digest}`)}</desc>`,
    `<metadata>${escapeXml(`sha256:${digest}`)}</metadata>`,
    `<rect width="${left}" height="${HEIGHT}" fill="#444"/>`,
    `<rect x="${left}" width="${right}" height="${HEIGHT}" fill="${colour}"/>`,
    text(0, left, label),
    text(left, right, value),
    "</svg>",
    "",
  ].join("\n");
}
