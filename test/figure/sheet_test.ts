/** A sheet in all its forms: where things stand, and what the files hold. */
import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import { pdfFile } from "../../src/figure/files/pdf_file.ts";
import { pdfOperators } from "../../src/figure/files/pdf_operators.ts";
import { pngFile } from "../../src/figure/files/png_file.ts";
import { svgFile } from "../../src/figure/files/svg_file.ts";
import type { FigureDrawing } from "../../src/figure/figure_drawing.ts";
import { fitPicture } from "../../src/figure/pictures/fit_picture.ts";
import { drawSheet } from "../../src/figure/sheet/draw_sheet.ts";
import type { Sheet, SheetTile } from "../../src/figure/sheet/sheet.ts";
import { readSample } from "../../src/datasets/sample/read_sample.ts";
import { decodeImage } from "../../src/image/decode.ts";
import type { Picture } from "../../src/image/picture.ts";
import { pngChunks } from "../../src/image/png/png_chunks.ts";
import { PEN } from "./demo_pen.ts";
import { elementsOf } from "./well_formed.ts";

const scene = await readSample("road-night");
const ir: Picture = { ...scene.ir, channels: 1 };
const HOSTILE = `<script x="1">&amp;]]> 融合`;

function tile(label: string, picture: Picture | null): SheetTile {
  const absence = picture === null ? "failed" : null;
  return { label, picture, absence, values: ["SD 1.00", "VIF <0.1"] };
}

const sheet: Sheet = {
  title: HOSTILE,
  width: 88,
  window: "full",
  rows: [{
    label: HOSTILE,
    tiles: [tile("Infrared", ir), tile(HOSTILE, scene.vi), tile("gone", null)],
    crops: [
      { x: 100, y: 60, width: 30, height: 20 },
      { x: 20, y: 80, width: 20, height: 20 },
    ],
  }],
};
const drawing = drawSheet(sheet, PEN);

Deno.test("a sheet has every picture and its crops, from left to right and inside the page", () => {
  assertEquals(drawing.width, 88 * 72 / 25.4);
  assertEquals(
    drawing.pictures.map(({ isMagnified, picture: { width, height } }) => [
      isMagnified,
      width,
      height,
    ]),
    [ir, scene.vi].flatMap(({ width, height }) => [
      [false, width, height],
      // The one further to the left comes first, so that arrows do not cross.
      [true, 20, 20],
      [true, 30, 20],
    ]),
  );
  for (const { x, y, width, height, picture } of drawing.pictures) {
    assert(x >= 0 && y >= 0);
    assert(x + width <= drawing.width && y + height <= drawing.height);
    const shape = picture.width / picture.height;
    assert(Math.abs(width / height - shape) < 1e-9, "a picture is distorted");
  }
  assertMatch(drawing.description, /20,80,20,20 and 100,60,30,20/);
});

Deno.test("what cannot be drawn is refused", () => {
  const [row] = sheet.rows;
  const of = (change: object): Sheet => ({
    ...sheet,
    rows: [{ ...row!, ...change }],
  });
  assertThrows(
    () =>
      drawSheet(of({ crops: [{ x: 190, y: 0, width: 3, height: 3 }] }), PEN),
    RangeError,
    "it is 192x144; choose a crop that lies inside",
  );
  const small = fitPicture(ir, { width: 9, height: 9 });
  assertThrows(
    () => drawSheet(of({ tiles: [tile("a", ir), tile("b", small)] }), PEN),
    RangeError,
    "(192x144) with b (9x9)",
  );
  assertThrows(
    () => drawSheet(of({ tiles: [tile("a", null)] }), PEN),
    RangeError,
    "none of its pictures is there",
  );
  assertThrows(
    () =>
      drawSheet({
        ...of({ tiles: Array(9).fill(tile("a", ir)) }),
        width: 20,
        columns: 9,
      }, PEN),
    RangeError,
    "choose fewer columns",
  );
});

Deno.test("the PNG says its resolution, and shows the magnified pixels of the source", async () => {
  const dpi = 254, scale = dpi / 72;
  const bytes = await pngFile(drawing, PEN, dpi);
  const chunks = [...pngChunks(bytes, "figure.png")];
  assertEquals(chunks.map(({ type }) => type), [
    "IHDR",
    "pHYs",
    "IDAT",
    "IEND",
  ]);
  const { data } = chunks[1]!;
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  assertEquals([view.getUint32(0), view.getUint32(4), data[8]], [
    10000,
    10000,
    1,
  ]);
  const page = await decodeImage(bytes, { name: "figure.png" });
  assertEquals(page.width, 880);
  const placed = drawing.pictures.find(({ isMagnified, picture }) =>
    isMagnified && picture.channels === 3
  )!;
  const left = Math.round(placed.x * scale), top = Math.round(placed.y * scale);
  const width = Math.round((placed.x + placed.width) * scale) - left;
  const height = Math.round((placed.y + placed.height) * scale) - top;
  // The frame hides the edge.
  const edge = Math.ceil(0.9 * scale);
  let compared = 0;
  for (let y = edge; y < height - edge; y++) {
    for (let x = edge; x < width - edge; x++) {
      const from = Math.floor((y + 0.5) * 20 / height) * 20 +
        Math.floor((x + 0.5) * 20 / width);
      const to = (top + y) * page.width + left + x;
      for (let c = 0; c < 3; c++) {
        assertEquals(
          page.data[to * 3 + c],
          placed.picture.data[from * 3 + c],
          `${x},${y}`,
        );
      }
      compared++;
    }
  }
  assert(compared > 1000);
});

Deno.test("the SVG is well-formed, holds its pictures and no text but its title", async () => {
  const text = await svgFile(drawing, PEN);
  const names = Map.groupBy(elementsOf(text), (name) => name);
  assertEquals(
    [...names.keys()].sort(),
    ["defs", "desc", "g", "image", "path", "rect", "svg", "title"],
  );
  assertEquals(names.get("image")!.length, 6);
  assertMatch(text, /^<svg [^>]*width="88mm" height="[\d.]+mm" viewBox=/);
  assertMatch(text, /<title>&lt;script x=&quot;1&quot;&gt;&amp;amp;/);
});

Deno.test("the PDF finds its objects where it says, and each stream is as long as it says", async () => {
  const bytes = await pdfFile(drawing, PEN);
  const text = new TextDecoder("latin1").decode(bytes);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
  const [, count, table] = /^xref\n0 (\d+)\n([\s\S]*?)trailer/.exec(
    text.slice(start),
  )!;
  const rows = table!.match(/.{20}/gs)!;
  assertEquals(rows.length, Number(count));
  assertEquals(rows.length, 1 + 5 + drawing.pictures.length);
  rows.slice(1).forEach((row, at) => {
    const object = text.slice(Number(row.slice(0, 10)));
    assert(object.startsWith(`${at + 1} 0 obj\n`));
    const stream = /^[^\n]*\n[^\n]*\/Length (\d+)>>\nstream\n/.exec(object);
    if (stream === null) return;
    const end = stream[0].length + Number(stream[1]);
    assert(object.slice(end).startsWith("\nendstream\nendobj\n"));
  });
  assertThrows(
    () => pdfOperators('<svg><image href="x"/></svg>'),
    TypeError,
    "Cannot write element image into a PDF",
  );
});

Deno.test("the same sheet gives the same bytes", async () => {
  const again: FigureDrawing = drawSheet(structuredClone(sheet), PEN);
  assertEquals(again, drawing);
  for (
    const make of [
      (one: FigureDrawing) => svgFile(one, PEN),
      (one: FigureDrawing) => pdfFile(one, PEN),
      (one: FigureDrawing) => pngFile(one, PEN, 100),
    ]
  ) assertEquals(await make(again), await make(drawing));
});
