/** A qualitative figure as a short file: what `deno task figure FILE.json` reads. */
import { z } from "zod";
import { PROFILE_IDS } from "../metrics/profile.ts";
import { MOST_CROPS } from "./sheet/sheet.ts";

/** The kinds of file a figure is written as. */
export const FIGURE_FORMATS = ["svg", "png", "pdf"] as const;

const text = z.string().min(1);
const cropSchema = z.tuple([
  z.int().nonnegative(),
  z.int().nonnegative(),
  z.int().positive(),
  z.int().positive(),
]).describe("x, y, width, height in pixels of the picture");
const crops = z.array(cropSchema).max(MOST_CROPS);
const level = z.int().min(0).max(255);

/** The structure of such a file; what is left out is as `deno task figure --help` says. */
export const figureSchema = z.strictObject({
  $schema: text.exactOptional(),
  title: text.exactOptional(),
  pairs: z.array(text).min(1).exactOptional().describe(
    "of data sets: dataset/pair, or a pair's id; of folders: names of scenes",
  ),
  methods: z.array(z.union([
    text,
    z.strictObject({ method: text, label: text }),
  ])).min(1).exactOptional().describe(
    "of data sets: fusers, as model or model/protocol; of folders: names of folders",
  ),
  folders: z.strictObject({
    root: text.exactOptional().describe("holds ir, vi and a folder a method"),
    ir: text.exactOptional(),
    vi: text.exactOptional(),
    fused: z.array(text).min(1).exactOptional(),
  }).exactOptional(),
  crops: z.union([
    z.int().min(0).max(MOST_CROPS).describe(
      "so many, where the methods disagree most",
    ),
    crops.describe("the same of every pair"),
    z.record(text, crops).describe("by pair, as `pairs` names it"),
  ]).exactOptional(),
  metrics: z.array(text).exactOptional().describe("heads of the profile"),
  profile: z.enum(PROFILE_IDS).exactOptional(),
  window: z.union([
    z.enum(["full", "row"]),
    z.tuple([level, level]).refine(([low, high]) => low < high, {
      error: "expected a darker level before a lighter one",
    }),
  ]).exactOptional().describe(
    "levels from black to white in grey pictures: as they are, from the 0.5th to the 99.5th percentile of a row, or these",
  ),
  colour: z.boolean().exactOptional().describe(
    "whether grey fused pictures get the colours of the visible one",
  ),
  width: z.number().min(20).max(1000).exactOptional().describe("millimetres"),
  columns: z.int().positive().exactOptional().describe("pictures side by side"),
  dpi: z.int().min(36).max(1200).exactOptional(),
  formats: z.array(z.enum(FIGURE_FORMATS)).min(1).exactOptional(),
}).describe("Which pictures a figure shows, and how");

/** A figure as its file says. */
export type FigureFile = z.infer<typeof figureSchema>;

/**
 * Reads one.
 *
 * @param name What to call it in errors.
 * @throws {SyntaxError} naming the field that is wrong.
 */
export function parseFigure(json: unknown, name: string): FigureFile {
  const parsed = figureSchema.safeParse(json);
  if (!parsed.success) {
    throw new SyntaxError(
      `Cannot read ${name}: ${z.prettifyError(parsed.error)}`,
    );
  }
  return parsed.data;
}
