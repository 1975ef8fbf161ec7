/** A drawing as PDF 1.4: one page of its own size, text as outlines, every picture with all its pixels; no date, no name. */
import { encodePng } from "../../image/encode_png.ts";
import type { Picture } from "../../image/picture.ts";
import { pngChunks } from "../../image/png/png_chunks.ts";
import type { FigureDrawing, PlacedPicture } from "../figure_drawing.ts";
import type { Pen } from "../pen.ts";
import { marksPage } from "./marks_page.ts";
import { pdfNumber, pdfOperators } from "./pdf_operators.ts";

/** The bytes of the file. */
export async function pdfFile(
  drawing: FigureDrawing,
  pen: Pen,
): Promise<Uint8Array> {
  const { width, height, title, pictures } = drawing;
  const content = [
    // From the upper left corner, as everything is drawn.
    `1 0 0 -1 0 ${pdfNumber(height)} cm`,
    ...pictures.map(pictureLine),
    pdfOperators(pen.outline(marksPage(drawing))),
  ].join("\n");
  const images = await Promise.all(
    pictures.map(({ picture }) => imageObject(picture)),
  );
  const first = 6;
  const names = images.map((_, at) => `/P${at} ${first + at} 0 R`).join(" ");
  return fileOf([
    dictionary("<</Type/Catalog/Pages 2 0 R>>"),
    dictionary("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
    dictionary(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${pdfNumber(width)} ${
        pdfNumber(height)
      }]/Contents 4 0 R/Resources<</XObject<<${names}>>>>>>`,
    ),
    stream("/Filter/FlateDecode", await deflated(bytesOf(content))),
    dictionary(`<</Title ${textString(title)}>>`),
    ...images,
  ]);
}

function pictureLine(
  { x, y, width, height }: PlacedPicture,
  at: number,
): string {
  const matrix = [width, 0, 0, -height, x, y + height].map(pdfNumber);
  return `q ${matrix.join(" ")} cm /P${at} Do Q`;
}

/** The rows of a PNG are what PDF's own predictor reads. */
async function imageObject(picture: Picture): Promise<Uint8Array> {
  const { width, height, channels } = picture;
  const parts = [];
  for (const { type, data } of pngChunks(await encodePng(picture), "")) {
    if (type === "IDAT") parts.push(data);
  }
  return stream(
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/${
      channels === 1 ? "DeviceGray" : "DeviceRGB"
    }/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${channels}/BitsPerComponent 8/Columns ${width}>>`,
    joined(parts),
  );
}

function dictionary(text: string): Uint8Array {
  return bytesOf(text);
}

function stream(entries: string, data: Uint8Array): Uint8Array {
  return joined([
    bytesOf(`<<${entries}/Length ${data.length}>>\nstream\n`),
    data,
    bytesOf("\nendstream"),
  ]);
}

/** Numbers objects from 1, and says where each begins (PDF Reference 1.4, 3.4); the fifth is what the file says of itself. */
function fileOf(objects: readonly Uint8Array[]): Uint8Array {
  const parts = [
    bytesOf("%PDF-1.4\n"),
    Uint8Array.of(37, 226, 227, 207, 211, 10),
  ];
  const offsets: number[] = [];
  let at = parts.reduce((sum, { length }) => sum + length, 0);
  objects.forEach((object, index) => {
    offsets.push(at);
    const whole = joined([
      bytesOf(`${index + 1} 0 obj\n`),
      object,
      bytesOf("\nendobj\n"),
    ]);
    parts.push(whole);
    at += whole.length;
  });
  const rows = offsets.map((offset) =>
    `${String(offset).padStart(10, "0")} 00000 n \n`
  );
  const count = objects.length + 1;
  parts.push(bytesOf(
    `xref\n0 ${count}\n0000000000 65535 f \n${
      rows.join("")
    }trailer\n<</Size ${count}/Root 1 0 R/Info 5 0 R>>\nstartxref\n${at}\n%%EOF\n`,
  ));
  return joined(parts);
}

/** Any text, as UTF-16 in hexadecimal digits. */
function textString(text: string): string {
  let digits = "FEFF";
  for (let i = 0; i < text.length; i++) {
    digits += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, "0");
  }
  return `<${digits}>`;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(
    parts.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([bytes.slice()]).stream()
    .pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
