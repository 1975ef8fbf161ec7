/** `deno task figure` of pictures: pairs of data sets, or scenes of the reader's own folders. */
import type { Folders } from "../../bench/folders/folders.ts";
import { metricColumns } from "../../bench/publish/metric_columns.ts";
import { FIGURE_FORMATS, type FigureFile } from "../../figure/figure_schema.ts";
import { disputedCrops } from "../../figure/pictures/disputed_crops.ts";
import type { Crop } from "../../image/scene/crop.ts";
import { drawSheet } from "../../figure/sheet/draw_sheet.ts";
import type { SheetRow, SheetTile } from "../../figure/sheet/sheet.ts";
import { isInside } from "../../files/is_inside.ts";
import { luma601 } from "../../image/luma.ts";
import type { Picture } from "../../image/picture.ts";
import { profileHeads } from "../../metrics/profile_heads.ts";
import { askedBits16 } from "../flags/bits16_flag.ts";
import { choices } from "../flags/choices.ts";
import { UsageError } from "../flags/usage_error.ts";
import { print } from "../output/print.ts";
import { say } from "../output/say.ts";
import { openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import { askedFolders } from "../score/asked_folders.ts";
import { askedFigure } from "./asked_figure.ts";
import type { FigureFlags } from "./figure_flags.ts";
import type { FigureScene, FigureScenes } from "./figure_scene.ts";
import { folderScenes } from "./folder_scenes.ts";
import { pinnedScenes } from "./pinned_scenes.ts";
import { readPen } from "./read_pen.ts";
import { askedOutput, writeDrawing } from "./write_drawing.ts";

/** More rows than this fit on no page. */
const MOST_PAIRS = 20;

/**
 * Draws what a command line asks for, and gives the exit status: 1 where a picture that should be there is not.
 *
 * @throws {UsageError} if it says nothing that can be drawn, or a file of that name is there.
 * @throws {Error} if something cannot be obtained, read, fused or written.
 */
export async function pictureForm(
  given: FigureFlags,
  positionals: readonly string[],
): Promise<number> {
  const figure = await askedFigure(given, positionals);
  const { formats = FIGURE_FORMATS, dpi = 300, width = 180 } = figure;
  const path = await askedOutput(given.output, formats, given.replace);
  const { scenes, notes, absences } = await scenesOf(figure, given, path);
  if (scenes.length > MOST_PAIRS) {
    throw new UsageError(
      `Cannot draw ${scenes.length} pairs: a figure has at most ${MOST_PAIRS}; choose some with --pairs`,
    );
  }
  if (!given.quiet) { for (const note of notes) say(`note: ${note}`); }
  const rows = scenes.map((scene) => rowOf(scene, figure.crops ?? 1));
  const { window = "full", columns } = figure;
  const pen = await readPen();
  const drawing = drawSheet({
    title: figure.title ??
      `Fused pictures of ${rows.map(({ label }) => label).join(", ")}`,
    rows,
    width,
    window: typeof window === "string"
      ? window
      : { low: window[0], high: window[1] },
    ...(columns === undefined ? {} : { columns }),
  }, pen);
  const written = await writeDrawing(drawing, pen, { path, formats, dpi });
  if (given.json) {
    print(
      JSON.stringify({ written, rows: rows.map(asJson), absences }, null, 2),
    );
  } else {
    for (const line of [...drawing.description.split("\n"), ...absences]) {
      print(line);
    }
    if (!given.quiet) print(`wrote ${written.join(", ")}`);
  }
  return absences.length > 0 ? EXIT.failed : EXIT.ok;
}

async function scenesOf(
  figure: FigureFile,
  given: FigureFlags,
  out: string,
): Promise<FigureScenes> {
  const { profile = "cdd", colour = false } = figure;
  const heads = choices(
    "draw --metrics",
    figure.metrics ?? [],
    profileHeads(profile),
  );
  const metrics = metricColumns(profile, heads);
  const methods = figure.methods?.map((one) =>
    typeof one === "string" ? { method: one, label: one } : one
  );
  const bits16 = askedBits16(given.bits16);
  if (figure.folders !== undefined) {
    const { folders, notes } = await foldersOf(figure.folders, out);
    const found = await folderScenes({
      folders,
      pairs: figure.pairs,
      methods,
      metrics,
      colour,
      bits16,
    });
    return { ...found, notes: [...notes, ...found.notes] };
  }
  if (bits16 !== undefined) {
    throw new UsageError(
      "Cannot use --bits16: it is for folders, and the pictures of a data set have 8 bits",
    );
  }
  const { pairs } = figure;
  if (pairs === undefined || methods === undefined) {
    throw new UsageError(
      "Cannot draw: name --pairs and --methods, such as --pairs RoadScene/FLIR_00006 --methods average,maximum, or folders of your own",
    );
  }
  return await pinnedScenes(
    { pairs, methods, profile, metrics, colour },
    openEnvironment({ offline: given.offline }),
    { jobs: given.jobs, quiet: given.quiet },
  );
}

async function foldersOf(
  { root, ir, vi, fused }: NonNullable<FigureFile["folders"]>,
  out: string,
): Promise<{ readonly folders: Folders; readonly notes: readonly string[] }> {
  const asked = await askedFolders(
    { ir, vi, fused, as: undefined },
    root === undefined ? [] : [root],
    out,
    {
      doing: "draw",
      files: "files of a scene stand in folders of their kinds",
    },
  );
  const { folders } = asked;
  for (
    const folder of [
      folders.ir,
      folders.vi,
      ...folders.methods.map(({ folder }) => folder),
    ]
  ) {
    if (await isInside(out, folder)) {
      throw new UsageError(
        `Cannot write to ${out}: it lies in ${folder}, which is read; name another place with -o`,
      );
    }
  }
  return asked;
}

function rowOf(
  { asked, label, ir, vi, fused }: FigureScene,
  crops: NonNullable<FigureFile["crops"]>,
): SheetRow {
  const source = (label: string, picture: Picture): SheetTile => ({
    label,
    picture,
    absence: null,
    values: [],
  });
  return {
    label,
    tiles: [source("Infrared", ir), source("Visible", vi), ...fused],
    crops: cropsOf(asked, fused, crops),
  };
}

function cropsOf(
  asked: string,
  fused: FigureScene["fused"],
  crops: NonNullable<FigureFile["crops"]>,
): Crop[] {
  if (typeof crops === "number") {
    const there = fused.flatMap(({ picture }) => picture ?? []).map(luma601);
    return there.length === 0 ? [] : disputedCrops(there, crops);
  }
  const own = Array.isArray(crops) ? crops : crops[asked] ?? [];
  return own.map(([x, y, width, height]) => ({ x, y, width, height }));
}

function asJson({ label, tiles, crops }: SheetRow): unknown {
  return {
    pair: label,
    crops,
    pictures: tiles.map(({ label, absence, values }) => ({
      label,
      absence,
      values,
    })),
  };
}
