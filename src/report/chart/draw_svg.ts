/**
 * Observable Plot, drawn without a browser: a plot as an SVG document of its own, the same text for the same data.
 *
 * It has a title for those who do not see it, its own colours in the dark, and asks for no font and no other file.
 */
import * as Plot from "@observablehq/plot";
import { DOMParser } from "linkedom";

const DARK =
  "svg{color:#16181d;--plot-background:#fff}@media (prefers-color-scheme: dark){svg{color:#e8e9ec;--plot-background:#16181d}}";

/** What is used of a document without a browser. */
interface Drawing {
  createElementNS(space: string, name: string): DrawnElement;
}

interface DrawnElement {
  textContent: string | null;
  readonly firstChild: DrawnElement | null;
  readonly nextSibling: DrawnElement | null;
  readonly outerHTML: string;
  setAttribute(name: string, value: string): void;
  insertBefore(node: DrawnElement, before: DrawnElement | null): void;
}

const SVG = "http://www.w3.org/2000/svg";

/**
 * The text of the document.
 *
 * @param title what stands for the picture where it is not seen
 */
export function drawSvg(title: string, options: Plot.PlotOptions): string {
  const document: Drawing = new DOMParser().parseFromString(
    `<svg xmlns="${SVG}"></svg>`,
    "image/svg+xml",
  ) as never;
  const svg: DrawnElement = Plot.plot({
    style: { fontSize: "12px" },
    ...options,
    document: document as never,
  }) as never;
  svg.setAttribute("xmlns", SVG);
  svg.setAttribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
  svg.setAttribute("role", "img");
  const name = document.createElementNS(SVG, "title");
  name.textContent = title;
  svg.insertBefore(name, svg.firstChild);
  const sheet = document.createElementNS(SVG, "style");
  sheet.textContent = DARK;
  svg.insertBefore(sheet, name.nextSibling);
  return `${svg.outerHTML}\n`;
}
