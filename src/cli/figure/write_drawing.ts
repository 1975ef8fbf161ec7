import { callerPath } from "../../bench/obtain/default_store.ts";
import type { FigureDrawing } from "../../figure/figure_drawing.ts";
import type { FIGURE_FORMATS } from "../../figure/figure_schema.ts";
import { pdfFile } from "../../figure/files/pdf_file.ts";
import { pngFile } from "../../figure/files/png_file.ts";
import { svgFile } from "../../figure/files/svg_file.ts";
import type { Pen } from "../../figure/pen.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { UsageError } from "../flags/usage_error.ts";
import { writing } from "../output/writing.ts";

/** A kind of file. */
export type FigureFormat = typeof FIGURE_FORMATS[number];

/** Where and how a drawing is written. */
export interface WrittenAs {
  /** Without its ending. */
  readonly path: string;
  readonly formats: readonly FigureFormat[];
  readonly dpi: number;
}

/**
 * The path of the files without their ending, of `--output`.
 *
 * @throws {UsageError} if one of them is there and may not be replaced.
 */
export async function askedOutput(
  output: string | undefined,
  formats: readonly FigureFormat[],
  isReplaced: boolean,
): Promise<string> {
  const path = callerPath(
    (output ?? ".fusebench/out/figure").replace(/\.(svg|png|pdf)$/i, ""),
  );
  for (const format of formats) {
    const file = `${path}.${format}`;
    const isThere = await Deno.lstat(file).then(() => true, () => false);
    if (isThere && !isReplaced) {
      throw new UsageError(
        `Cannot write ${file}: it is there already; give --replace, or another name with -o`,
      );
    }
  }
  return path;
}

/** Writes a drawing in every format, and gives the paths. */
export async function writeDrawing(
  drawing: FigureDrawing,
  pen: Pen,
  { path, formats, dpi }: WrittenAs,
): Promise<string[]> {
  const make = {
    svg: () => svgFile(drawing, pen),
    png: () => pngFile(drawing, pen, dpi),
    pdf: () => pdfFile(drawing, pen),
  };
  const written = [];
  for (const format of formats) {
    const content = await make[format]();
    const file = `${path}.${format}`;
    await writing(file, () => writeAtomically(file, content));
    written.push(file);
  }
  return written;
}
