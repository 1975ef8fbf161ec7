/** What became of the cells of each version of a suite, against the version before it. */
import * as Plot from "@observablehq/plot";
import { drawSvg } from "./draw_svg.ts";

/** Cells of one kind in one version. */
export interface HistoryBar {
  readonly version: string;
  readonly kind: string;
  readonly cells: number;
}

/** The text of its document. */
export function historyChart(
  title: string,
  bars: readonly HistoryBar[],
): string {
  const versions = [...new Set(bars.map(({ version }) => version))];
  const kinds = [...new Set(bars.map(({ kind }) => kind))];
  return drawSvg(title, {
    width: 680,
    height: 60 + versions.length * (18 * kinds.length + 16),
    marginLeft: 80,
    marginRight: 110,
    marginBottom: 44,
    x: { label: "cells", grid: true },
    y: { label: null, domain: kinds },
    fy: { label: null, domain: versions },
    marks: [
      Plot.barX(bars, {
        x: "cells",
        y: "kind",
        fy: "version",
        fill: "#6d8fb5",
      }),
      Plot.text(bars, {
        x: "cells",
        y: "kind",
        fy: "version",
        text: (bar: HistoryBar) => String(bar.cells),
        dx: 6,
        textAnchor: "start",
      }),
    ],
  });
}
