/** A sheet as a drawing: where every picture, crop, frame, arrow and word stands. */
import type { Size } from "../../image/same_size.ts";
import { assertSameSize } from "../../image/same_size.ts";
import {
  type FigureDrawing,
  type PlacedPicture,
  POINTS,
} from "../figure_drawing.ts";
import type { Pen } from "../pen.ts";
import { cutCrop, refuseCrop } from "../pictures/cut_crop.ts";
import {
  drawnLevels,
  FULL_WINDOW,
  type GreyWindow,
  windowOf,
} from "../pictures/grey_window.ts";
import { describeSheet } from "./describe_sheet.ts";
import { fitText } from "./fit_text.ts";
import type { Sheet, SheetRow, SheetTile } from "./sheet.ts";
import {
  absenceMark,
  arrowMark,
  frameMark,
  type PageBox,
  textMark,
} from "./sheet_marks.ts";

/** Points: letters, the strip of the pairs' names, room between tiles, between lines of them and at the edges. */
const LABEL = 7, VALUE = 6, STRIP = 9, GAP = 3, BETWEEN = 7, EDGE = 1;
/** Millimetres that a picture is at least wide. */
const LEAST_TILE = 20;

/**
 * Draws a sheet.
 *
 * @throws {RangeError} if pictures of a row differ in size, a crop leaves them, or there is no room for a picture.
 */
export function drawSheet(sheet: Sheet, pen: Pen): FigureDrawing {
  const width = sheet.width * POINTS;
  const most = Math.max(...sheet.rows.map(({ tiles }) => tiles.length));
  const room = width - STRIP - EDGE;
  const columns = Math.min(
    most,
    sheet.columns ??
      Math.max(1, Math.floor((room + GAP) / (LEAST_TILE * POINTS + GAP))),
  );
  const tile = (room - GAP * (columns - 1)) / columns;
  if (tile < 10) {
    throw new RangeError(
      `Cannot draw ${columns} pictures side by side in ${sheet.width} mm: each would be below 4 mm wide; choose fewer columns`,
    );
  }
  const pictures: PlacedPicture[] = [], marks: string[] = [];
  const windows: GreyWindow[] = [];
  let top = 0;
  const rows = sheet.rows.map((row) => ({
    ...row,
    // From left to right, so that arrows do not cross.
    crops: row.crops.toSorted((a, b) => a.x + a.width / 2 - b.x - b.width / 2),
  }));
  rows.forEach((row, at) => {
    const size = sizeOf(row);
    for (const crop of row.crops) refuseCrop(crop, size, row.label);
    const window = windowFor(row, sheet.window);
    windows.push(window);
    const start = top;
    for (let first = 0; first < row.tiles.length; first += columns) {
      const drawn = drawLine(row, row.tiles.slice(first, first + columns), {
        pen,
        size,
        window,
        top,
        tile,
        isHeaded: at === 0 || columns < most || !sameLabels(row, rows[0]!),
      });
      pictures.push(...drawn.pictures);
      marks.push(...drawn.marks);
      top = drawn.bottom + BETWEEN;
    }
    const name = fitText(pen, row.label, {
      size: VALUE,
      room: top - BETWEEN - start,
    });
    marks.push(textMark(name.text, {
      x: STRIP - 3,
      y: (start + top - BETWEEN) / 2,
      size: name.size,
      isUpright: true,
    }));
  });
  return {
    width,
    height: top - BETWEEN + EDGE,
    title: sheet.title,
    description: describeSheet(rows, windows),
    pictures,
    marks,
  };
}

function sizeOf({ label, tiles }: SheetRow): Size {
  const there = tiles.filter(({ picture }) => picture !== null);
  const [first] = there;
  if (first === undefined) {
    throw new RangeError(
      `Cannot draw ${label}: none of its pictures is there`,
    );
  }
  for (const tile of there) {
    assertSameSize(first.picture!, tile.picture!, [
      `${label}, ${first.label}`,
      tile.label,
    ]);
  }
  return first.picture!;
}

function windowFor(row: SheetRow, window: Sheet["window"]): GreyWindow {
  if (window === "full") return FULL_WINDOW;
  if (window !== "row") return window;
  return windowOf(row.tiles.flatMap(({ picture }) => picture ?? []));
}

function sameLabels(a: SheetRow, b: SheetRow): boolean {
  return a.tiles.length === b.tiles.length &&
    a.tiles.every(({ label }, at) => label === b.tiles[at]!.label);
}

interface DrawnLine extends Pick<FigureDrawing, "pictures" | "marks"> {
  readonly bottom: number;
}

/** Tiles side by side. */
function drawLine(
  { crops }: SheetRow,
  tiles: readonly SheetTile[],
  { pen, size, window, top, tile: width, isHeaded }: {
    readonly pen: Pen;
    readonly size: Size;
    readonly window: GreyWindow;
    readonly top: number;
    readonly tile: number;
    readonly isHeaded: boolean;
  },
): DrawnLine {
  const pictures: PlacedPicture[] = [], marks: string[] = [];
  const y = top + (isHeaded ? LABEL + 3 : 0);
  const height = width * size.height / size.width;
  const insets = insetsOf(crops, width, height);
  const below = y + height +
    (insets.length === 0 ? 0 : GAP + insets[0]!.height);
  const lines = tiles.map(({ values }) => linesOf(values, width, pen));
  tiles.forEach(({ label, picture, absence }, at) => {
    const x = STRIP + at * (width + GAP);
    const box = { x, y, width, height };
    const middle = x + width / 2;
    if (isHeaded) {
      const head = fitText(pen, label, { size: LABEL, room: width });
      marks.push(
        textMark(head.text, { x: middle, y: top + LABEL, size: head.size }),
      );
    }
    if (picture === null) marks.push(absenceMark(box, absence ?? "missing"));
    else {
      const drawn = drawnLevels(picture, window);
      pictures.push({ picture: drawn, ...box, isMagnified: false });
      crops.forEach((crop, place) => {
        const inset = insets[place]!;
        const there = { ...inset, x: x + inset.x, y: y + height + GAP };
        pictures.push({
          picture: cutCrop(drawn, crop),
          ...there,
          isMagnified: true,
        });
        const frame = scaled(crop, box, size);
        marks.push(frameMark(frame, place), frameMark(there, place));
        marks.push(arrowMark(
          { x: frame.x + frame.width / 2, y: frame.y + frame.height },
          { x: there.x + there.width / 2, y: there.y },
          place,
        ));
      });
    }
    lines[at]!.forEach((text, line) =>
      marks.push(textMark(text, {
        x: middle,
        y: below + (line + 1) * (VALUE + 1.5),
        size: VALUE,
      }))
    );
  });
  const deepest = Math.max(0, ...lines.map(({ length }) => length));
  return {
    pictures,
    marks,
    bottom: below + (deepest === 0 ? 0 : deepest * (VALUE + 1.5) + 2),
  };
}

/** The magnified crops below a picture, side by side, of one height; from the left edge of the tile and its bottom. */
function insetsOf(
  crops: SheetRow["crops"],
  width: number,
  highest: number,
): PageBox[] {
  if (crops.length === 0) return [];
  const shapes = crops.map(({ width, height }) => width / height);
  const all = shapes.reduce((sum, shape) => sum + shape, 0);
  const gaps = GAP * (crops.length - 1);
  const height = Math.min(highest, (width - gaps) / all);
  let x = (width - gaps - height * all) / 2;
  return shapes.map((shape) => {
    const box = { x, y: 0, width: height * shape, height };
    x += box.width + GAP;
    return box;
  });
}

function scaled(
  { x, y, width, height }: PageBox,
  box: PageBox,
  size: Size,
): PageBox {
  const scale = box.width / size.width;
  return {
    x: box.x + x * scale,
    y: box.y + y * scale,
    width: width * scale,
    height: height * scale,
  };
}

/** Values in as few lines as they fit into. */
function linesOf(
  values: readonly string[],
  room: number,
  pen: Pen,
): string[] {
  const lines: string[] = [];
  for (const value of values) {
    const last = lines.at(-1);
    const joined = `${last}\u2002${value}`;
    if (last !== undefined && pen.widthOf(joined, VALUE) <= room) {
      lines[lines.length - 1] = joined;
    } else lines.push(fitText(pen, value, { size: VALUE, room }).text);
  }
  return lines;
}
