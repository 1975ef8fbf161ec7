/** Outlines of resvg as what paints them in a PDF: groups and paths, no other element and no style. */

const ELEMENT = /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

/** Attributes that are followed; another one would be drawn wrongly, so it is refused. */
const KNOWN = new Set([
  "id",
  "d",
  "transform",
  "fill",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-miterlimit",
  "stroke-dasharray",
  "stroke-dashoffset",
  "paint-order",
]);

const CAPS = ["butt", "round", "square"];
const JOINS = ["miter", "round", "bevel"];

/**
 * The operators (PDF Reference 1.4, 4.4) of a document of paths, in its own coordinates.
 *
 * @throws {TypeError} on an element or an attribute that has no operator here.
 */
export function pdfOperators(svg: string): string {
  const lines: string[] = [];
  for (const [, end, name, text, alone] of svg.matchAll(ELEMENT)) {
    if (name === "svg" || name === "defs") continue;
    if (name === "g") {
      if (end !== "") lines.push("Q");
      else {
        const { transform } = attributesOf(text!);
        lines.push("q", ...matrixOf(transform), ...(alone === "" ? [] : ["Q"]));
      }
    } else if (name === "path") lines.push(...pathLines(attributesOf(text!)));
    else refuse(`element ${name}`);
  }
  return lines.join("\n");
}

/** A number as a PDF has it: no exponent, four decimals. */
export function pdfNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}

type MarkAttributes = Readonly<Record<string, string | undefined>>;

function attributesOf(text: string): MarkAttributes {
  const found = [...text.matchAll(ATTRIBUTE)].map(([, name, value]) => {
    if (!KNOWN.has(name!)) refuse(`attribute ${name}`);
    return [name!, value!] as const;
  });
  return Object.fromEntries(found);
}

function matrixOf(transform: string | undefined): string[] {
  if (transform === undefined) return [];
  const [, inner] = /^matrix\(([^)]*)\)$/.exec(transform) ??
    refuse(`transform ${transform}`);
  const numbers = inner!.trim().split(/[\s,]+/).map(Number);
  return [`${numbers.map(pdfNumber).join(" ")} cm`];
}

function pathLines(path: MarkAttributes): string[] {
  const { fill = "#000000", stroke = "none", d = "" } = path;
  const outline = segments(d);
  const filled = fill === "none" ? [] : [
    `${colourOf(fill)} rg`,
    outline,
    path["fill-rule"] === "evenodd" ? "f*" : "f",
  ];
  const stroked = stroke === "none" ? [] : [
    `${colourOf(stroke)} RG`,
    `${pdfNumber(Number(path["stroke-width"] ?? 1))} w`,
    `${place(CAPS, path["stroke-linecap"])} J`,
    `${place(JOINS, path["stroke-linejoin"])} j`,
    `${pdfNumber(Number(path["stroke-miterlimit"] ?? 4))} M`,
    `[${dashes(path)}] ${pdfNumber(Number(path["stroke-dashoffset"] ?? 0))} d`,
    outline,
    "S",
  ];
  const isStrokeFirst = path["paint-order"]?.startsWith("stroke") ?? false;
  const painted = isStrokeFirst
    ? [...stroked, ...filled]
    : [...filled, ...stroked];
  return ["q", ...matrixOf(path.transform), ...painted, "Q"];
}

function dashes({ "stroke-dasharray": given }: MarkAttributes): string {
  return given === undefined
    ? ""
    : given.trim().split(/[\s,]+/).map(Number).map(pdfNumber).join(" ");
}

function place(words: readonly string[], word = words[0]!): number {
  const found = words.indexOf(word);
  return found < 0 ? refuse(word) : found;
}

function colourOf(hex: string): string {
  const [, ...parts] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex) ??
    refuse(`colour ${hex}`);
  return parts.map((part) => pdfNumber(parseInt(part, 16) / 255)).join(" ");
}

/** Absolute moves, lines and curves; a quadratic curve is raised to the cubic one it is. */
function segments(d: string): string {
  const lines: string[] = [];
  let x = 0, y = 0;
  for (const [, letter, rest] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const n = rest!.trim() === ""
      ? []
      : rest!.trim().split(/[\s,]+/).map(Number);
    const write = (operator: string, ...points: number[]): void => {
      lines.push([...points.map(pdfNumber), operator].join(" "));
    };
    if (letter === "Z") {
      write("h");
      continue;
    }
    if (letter === "M") write("m", n[0]!, n[1]!);
    else if (letter === "L") write("l", n[0]!, n[1]!);
    else if (letter === "C") write("c", ...n);
    else if (letter === "Q") {
      const [qx, qy, toX, toY] = n as [number, number, number, number];
      write(
        "c",
        x + 2 / 3 * (qx - x),
        y + 2 / 3 * (qy - y),
        toX + 2 / 3 * (qx - toX),
        toY + 2 / 3 * (qy - toY),
        toX,
        toY,
      );
    } else refuse(`path segment ${letter}`);
    [x, y] = [n.at(-2)!, n.at(-1)!];
  }
  return lines.join("\n");
}

function refuse(what: string): never {
  throw new TypeError(
    `Cannot write ${what} into a PDF: it has no operator here; write SVG instead, and report this`,
  );
}
