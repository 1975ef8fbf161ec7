/** The loss curve as a picture: a panel for the weighted sum and for each loss, each on a scale of its own, in SVG. */
import { escapeXml } from "../../results/chart/escape_xml.ts";
import { svgDocument } from "../../results/chart/svg_document.ts";
import type { LossPoint } from "../run/training_state.ts";
import { lossNames } from "./loss_csv.ts";

const WIDTH = 900, PANEL = 120, TOP = 44, BOTTOM = 30, LEFT = 190, RIGHT = 24;
/** Of a panel's height, what its curve leaves empty below and above. */
const GAP = 16;

interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [step: number, value: number])[];
}

/** An SVG document of its own; of no point it says so. */
export function lossChart(title: string, losses: readonly LossPoint[]): string {
  const curves: Curve[] = [
    {
      name: "weighted sum",
      points: losses.map(({ step, total }) => [step, total]),
    },
    ...lossNames(losses).map((name) => ({
      name,
      points: losses.flatMap(({ step, means }) =>
        means[name] === undefined ? [] : [[step, means[name]] as const]
      ),
    })),
  ];
  const last = losses.at(-1)?.step ?? 1;
  const height = TOP + PANEL * curves.length + BOTTOM;
  return svgDocument({
    width: WIDTH,
    height,
    title,
    parts: [
      ...curves.map((curve, at) => panel(curve, TOP + PANEL * at, last)),
      `<text x="${LEFT}" y="${height - 10}">step 0</text>`,
      `<text x="${WIDTH - RIGHT}" y="${
        height - 10
      }" text-anchor="end">step ${last}</text>`,
    ],
  });
}

function panel({ name, points }: Curve, top: number, last: number): string {
  const values = points.map(([, value]) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  const bottom = top + PANEL - GAP;
  const x = (step: number): string =>
    (LEFT + step / last * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const y = (value: number): string =>
    (bottom - (value - low) / span * (PANEL - 2 * GAP)).toFixed(1);
  const line = (at: number): string =>
    `<line x1="${LEFT}" y1="${at}" x2="${
      WIDTH - RIGHT
    }" y2="${at}" stroke="#ddd"/>`;
  return [
    line(top + GAP),
    line(bottom),
    label(name, top + PANEL / 2, ' font-weight="bold"'),
    ...(points.length === 0 ? [label("no point", bottom)] : [
      label(high.toPrecision(4), top + GAP + 4),
      label(low.toPrecision(4), bottom + 4),
      `<polyline points="${
        points.map(([step, value]) => `${x(step)},${y(value)}`).join(" ")
      }" fill="none" stroke="#000" stroke-width="1.5"/>`,
    ]),
  ].join("\n");
}

function label(text: string, y: number, more = ""): string {
  return `<text x="${LEFT - 14}" y="${y}" text-anchor="end"${more}>${
    escapeXml(text)
  }</text>`;
}
