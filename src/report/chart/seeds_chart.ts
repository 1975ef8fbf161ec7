/** What seeds make of recipes: a point a seed, a stroke at the mean. */
import * as Plot from "@observablehq/plot";
import { leftMargin } from "./box_chart.ts";
import { drawSvg } from "./draw_svg.ts";

/** One trained network. */
export interface SeedPoint {
  readonly recipe: string;
  readonly value: number;
}

/** The text of its document; recipes in the order they come. */
export function seedsChart(
  title: string,
  label: string,
  points: readonly SeedPoint[],
): string {
  const recipes = [...new Set(points.map(({ recipe }) => recipe))];
  return drawSvg(title, {
    width: 680,
    height: 70 + 24 * recipes.length,
    marginBottom: 44,
    marginLeft: leftMargin(recipes),
    x: { label, grid: true, nice: true },
    y: { label: null, domain: recipes },
    marks: [
      Plot.tickX(
        points,
        Plot.groupY({ x: "mean" }, {
          x: "value",
          y: "recipe",
          stroke: "#b3361e",
          strokeWidth: 3,
        }),
      ),
      Plot.dot(points, {
        x: "value",
        y: "recipe",
        r: 4,
        stroke: "#1f5fa8",
        strokeWidth: 2,
      }),
    ],
  });
}
