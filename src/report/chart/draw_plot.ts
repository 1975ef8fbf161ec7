/** Observable Plot, drawn without a browser: the same elements for the same data. */
import * as Plot from "@observablehq/plot";
import { DOMParser } from "linkedom";

/** What is used of an element without a browser. */
export interface DrawnElement {
  textContent: string | null;
  readonly firstChild: DrawnElement | null;
  readonly nextSibling: DrawnElement | null;
  readonly outerHTML: string;
  setAttribute(name: string, value: string): void;
  insertBefore(node: DrawnElement, before: DrawnElement | null): void;
}

/** A plot, and what makes further elements for it. */
export interface DrawnPlot {
  readonly svg: DrawnElement;
  /** A new element of SVG that stands nowhere yet. */
  create(name: string): DrawnElement;
}

const SVG = "http://www.w3.org/2000/svg";

/** Draws it. */
export function drawPlot(options: Plot.PlotOptions): DrawnPlot {
  const document: {
    createElementNS(space: string, name: string): DrawnElement;
  } = new DOMParser().parseFromString(
    `<svg xmlns="${SVG}"></svg>`,
    "image/svg+xml",
  ) as never;
  const svg = Plot.plot({ ...options, document: document as never }) as never;
  return { svg, create: (name) => document.createElementNS(SVG, name) };
}
