import type { SearchGenotype } from "../../models/search/search_space.ts";
import { escapeXml } from "../../results/chart/escape_xml.ts";

/** A network to be drawn. */
export interface DrawnGenotype {
  readonly label: string;
  /** Beside it, as in `3.49 ms`. */
  readonly note: string;
  readonly genotype: SearchGenotype;
}

const BOX = { width: 92, height: 26, gap: 22 };
const ROW = 40;
const LEFT = 176;
const TOP = 16;

/** Colours of families of operations, light enough for black text. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^none$/, "#eceef1"],
  [/^conv/, "#cfe3fb"],
  [/^sep/, "#d5f0d4"],
  [/^dil/, "#fbe6c4"],
  [/^res/, "#e6d9f7"],
  [/^dense/, "#f9d6dc"],
  [/^(channels|positions)$/, "#fdf3b0"],
];
const OTHER = "#ffffff";

/**
 * Networks as an SVG document, a row each: what stands at each place of its chain, in order; a cell as its name before its own
 * operations, and each branch of an object-level module on a line below. Black on white, whatever the page.
 */
export function drawGenotypes(
  title: string,
  networks: readonly DrawnGenotype[],
): string {
  const lines = networks.flatMap(({ label, note, genotype }) =>
    linesOf(genotype).map((line, i) => ({
      label: i === 0 ? label : "",
      note: i === 0 ? note : "",
      ...line,
    }))
  );
  const longest = Math.max(...lines.map(({ boxes }) => boxes.length));
  const end = LEFT + (longest + 2) * (BOX.width + BOX.gap);
  const width = end + 90;
  const height = 2 * TOP + lines.length * ROW;
  const drawn = lines.map(({ label, note, ends, boxes }, row) => {
    const middle = TOP + row * ROW + ROW / 2;
    const [first, last] = ends;
    const chain = [
      { text: first, fill: OTHER },
      ...boxes.map((name) => ({ text: name, fill: colourOf(name) })),
      { text: last, fill: OTHER },
    ];
    return [
      textAt(8, middle, label, "start"),
      ...chain.flatMap(({ text, fill }, at) => {
        const x = LEFT + at * (BOX.width + BOX.gap);
        const arrow = at === 0
          ? []
          : [`<path d="M${x - BOX.gap} ${middle}h${BOX.gap - 2}"/>`];
        return [
          ...arrow,
          `<rect x="${x}" y="${
            middle - BOX.height / 2
          }" width="${BOX.width}" height="${BOX.height}" rx="4" fill="${fill}"/>`,
          textAt(x + BOX.width / 2, middle, text, "middle"),
        ];
      }),
      textAt(
        LEFT + chain.length * (BOX.width + BOX.gap),
        middle,
        note,
        "start",
      ),
    ].join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<g stroke="#3a3f47" fill="none">${drawn.join("\n")}</g>`,
    "</svg>",
    "",
  ].join("\n");
}

interface Line {
  readonly ends: readonly [string, string];
  readonly boxes: readonly string[];
}

/** The chain, and each branch behind it. */
function linesOf(genotype: SearchGenotype): Line[] {
  const hasBranches = Object.keys(genotype).some((name) =>
    name.startsWith("target")
  );
  const branches = [
    ["cell", ["ir, vi", hasBranches ? "feature-level" : "fused"]],
    ["target", ["ir, that", "target"]],
    ["detail", ["vi, that", "detail"]],
  ] as const;
  return branches.flatMap(([branch, ends]) => {
    const places = Object.keys(genotype).filter((name) =>
      name.startsWith(branch) && !name.includes(".")
    );
    const boxes = places.flatMap((place) => [
      genotype[place]!,
      ...Object.keys(genotype).filter((name) => name.startsWith(`${place}.`))
        .map((name) => onPath(name, genotype[name]!)),
    ]);
    return boxes.length === 0 ? [] : [{ ends, boxes }];
  });
}

/** With the path of a cell that has several, as in `low: sep3`. */
function onPath(place: string, operation: string): string {
  const path = /(low|high)\d+$/.exec(place)?.[1];
  return path === undefined ? operation : `${path}: ${operation}`;
}

function colourOf(box: string): string {
  const name = box.split(": ").at(-1)!;
  return FAMILIES.find(([pattern]) => pattern.test(name))?.[1] ?? OTHER;
}

function textAt(
  x: number,
  y: number,
  text: string,
  anchor: "start" | "middle",
): string {
  return text === ""
    ? ""
    : `<text x="${x}" y="${y}" dy=".35em" text-anchor="${anchor}" stroke="none" fill="#111">${
      escapeXml(text)
    }</text>`;
}
