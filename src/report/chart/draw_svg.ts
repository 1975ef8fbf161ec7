/**
 * Observable Plot, drawn without a browser: a plot as an SVG document of its own, the same text for the same data.
 *
 * It has a title for those who do not see it, its own colours in the dark, and asks for no font and no other file.
 */
import type * as Plot from "@observablehq/plot";
import { drawPlot } from "./draw_plot.ts";

const DARK =
  "svg{color:#16181d;--plot-background:#fff}@media (prefers-color-scheme: dark){svg{color:#e8e9ec;--plot-background:#16181d}}";

const SVG = "http://www.w3.org/2000/svg";

/**
 * The text of the document.
 *
 * @param title what stands for the picture where it is not seen
 */
export function drawSvg(title: string, options: Plot.PlotOptions): string {
  const { svg, create } = drawPlot({ style: { fontSize: "12px" }, ...options });
  svg.setAttribute("xmlns", SVG);
  svg.setAttribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
  svg.setAttribute("role", "img");
  const name = create("title");
  name.textContent = title;
  svg.insertBefore(name, svg.firstChild);
  const sheet = create("style");
  sheet.textContent = DARK;
  svg.insertBefore(sheet, name.nextSibling);
  return `${svg.outerHTML}\n`;
}
