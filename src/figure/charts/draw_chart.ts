/** A chart that Observable Plot draws, without a browser, as a drawing: our sizes and inks, its marks. */
import type * as Plot from "@observablehq/plot";
import { drawPlot } from "../../report/chart/draw_plot.ts";
import { type FigureDrawing, POINTS } from "../figure_drawing.ts";

/** Points around what is inside the axes: room for their letters, which is measured and not left to guesses. */
export interface ChartMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A chart before it is drawn; lengths are points where nothing else is said. */
export interface FigureChart {
  readonly title: string;
  readonly description: string;
  /** Of the whole, in millimetres. */
  readonly width: number;
  /** Inside the axes. */
  readonly height: number;
  readonly margins: ChartMargins;
  /** Scales and marks; sizes are set here. */
  readonly plot: Plot.PlotOptions;
}

/** Letters of axes and labels. */
export const CHART_SIZE = 7;

/** Greys that a printer keeps apart; what must be told apart differs in shape too. */
export const INK = { strong: "#000", weak: "#777", grid: "#ddd" } as const;

/** How axes look: short strokes, no arrow. */
export const AXIS = {
  tickSize: 3,
  tickPadding: 2,
  labelArrow: "none",
  labelAnchor: "center",
  color: INK.strong,
  strokeWidth: 0.5,
} as const;

/** From the left to the right axis. */
export function innerWidth(
  { width, margins }: Pick<FigureChart, "width" | "margins">,
): number {
  return width * POINTS - margins.left - margins.right;
}

/** Draws it. */
export function drawChart(chart: FigureChart): FigureDrawing {
  const { title, description, margins, plot } = chart;
  const width = chart.width * POINTS;
  const height = chart.height + margins.top + margins.bottom;
  const { outerHTML: svg } = drawPlot({
    ...plot,
    width,
    height,
    marginLeft: margins.left,
    marginRight: margins.right,
    marginTop: margins.top,
    marginBottom: margins.bottom,
    inset: 0,
  }).svg;
  const inner = svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>"))
    .replace(/<style>.*?<\/style>/s, "");
  return {
    width,
    height,
    title,
    description,
    pictures: [],
    marks: [
      `<g fill="${INK.strong}" color="${INK.strong}" font-size="${CHART_SIZE}" text-anchor="middle">${inner}</g>`,
    ],
  };
}
