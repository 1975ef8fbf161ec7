/** Losses over the steps of a training. */
import * as Plot from "@observablehq/plot";
import type { TrainingCurve } from "../report.ts";
import { drawSvg } from "./draw_svg.ts";

/** The text of its document, a panel for each loss; a value that is not finite is a gap. */
export function curveChart({ name, losses, points }: TrainingCurve): string {
  const all = losses.flatMap((loss, at) =>
    points.map(({ step, values }) => ({
      loss,
      step,
      value: Number.isFinite(values[at]) ? values[at]! : NaN,
    }))
  );
  return drawSvg(`Losses of ${name}`, {
    width: 720,
    height: 60 + 110 * losses.length,
    marginLeft: 60,
    marginRight: 120,
    x: { label: "step", grid: true },
    y: { label: null, nice: true, grid: true },
    fy: { label: null, domain: [...losses] },
    marks: [
      Plot.frame({ stroke: "#6d7f95" }),
      Plot.line(all, { x: "step", y: "value", fy: "loss", stroke: "#1f5fa8" }),
    ],
  });
}
