/** The pen that figures are drawn with, opened once. */
import { readPen } from "../../src/cli/figure/read_pen.ts";
import type { Pen } from "../../src/figure/pen.ts";

export const PEN: Pen = await readPen();
