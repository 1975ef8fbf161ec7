/** Scenes of the reader's own folders, matched by their names as `score` matches them, with values computed on the spot. */
import { bits16Notes } from "../../bench/folders/bits16_notes.ts";
import type { Folders } from "../../bench/folders/folders.ts";
import { listFolder } from "../../bench/folders/list_folder.ts";
import { matchMethod } from "../../bench/folders/match_method.ts";
import type { SceneFiles } from "../../bench/folders/scene_files.ts";
import { seeFolder } from "../../bench/folders/see_folder.ts";
import { seeScenes } from "../../bench/folders/see_scenes.ts";
import type { SeenImage } from "../../bench/listing/seen_image.ts";
import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import { readScene } from "../../files/read_scene.ts";
import type { Bits16 } from "../../image/bits16.ts";
import { withLuma } from "../../image/chroma.ts";
import { luma601 } from "../../image/luma.ts";
import type { Picture } from "../../image/picture.ts";
import { evaluateVariants } from "../../metrics/evaluate_variants.ts";
import { encodeValue } from "../../results/record/metric_value.ts";
import type { MetricColumn } from "../../results/table/metric_column.ts";
import { asked } from "../flags/asked.ts";
import type { FigureImage, FigureScene, FigureScenes } from "./figure_scene.ts";
import { captionValue } from "./caption_value.ts";

/** What is drawn of folders. */
export interface FolderFigure {
  readonly folders: Folders;
  /** Names of scenes; the first three unless told. */
  readonly pairs: readonly string[] | undefined;
  /** Names of folders and what they are called; all unless told. */
  readonly methods:
    | readonly { readonly method: string; readonly label: string }[]
    | undefined;
  readonly metrics: readonly MetricColumn[];
  readonly colour: boolean;
  /** How infrared of 16 bits is read. */
  readonly bits16: Bits16 | undefined;
}

const FIRST = 3;

/**
 * Reads them.
 *
 * @throws {UsageError} if a scene or a method is unknown.
 * @throws {Error} if names are not explained, a picture cannot be read, or sizes differ.
 */
export async function folderScenes(
  { folders, pairs, methods, metrics, colour, bits16 }: FolderFigure,
): Promise<FigureScenes> {
  const seen = await seeScenes(folders, "draw");
  const chosen = pairs === undefined
    ? seen.scenes.slice(0, FIRST)
    : asked(() => namedScenes(seen.scenes, pairs));
  const drawn = asked(() => namedMethods(folders, methods));
  const read = [];
  for (const { label, folder } of drawn) {
    const files = await seeFolder(await listFolder(folder, "draw"));
    const { images, rule } = matchMethod(files, seen.scenes, folder);
    read.push({ label, images, rule });
  }
  const scenes: FigureScene[] = [];
  const absences: string[] = [];
  for (const scene of chosen) {
    const own = read.map(({ label, images }) => ({
      label,
      file: images.get(scene),
    }));
    for (const { label, file } of own) {
      if (file === undefined) {
        absences.push(`missing: ${label} has no picture of ${scene.id}`);
      }
    }
    const there = own.flatMap(({ file }) => file ?? []);
    const [ir, vi, ...pictures] = await picturesOf(scene, there, bits16);
    scenes.push({
      asked: scene.id,
      label: scene.id,
      ir: ir!,
      vi: vi!,
      fused: own.map(({ label, file }): FigureImage => {
        if (file === undefined) {
          return { label, picture: null, absence: "missing", values: [] };
        }
        const picture = pictures[there.indexOf(file)]!;
        return {
          label,
          picture: colour && picture.channels === 1
            ? withLuma(vi!, picture)
            : picture,
          absence: null,
          values: valuesOf({ ir: ir!, vi: vi!, fused: picture }, metrics),
        };
      }),
    });
  }
  return {
    scenes,
    absences,
    notes: [
      ...bits16Notes(chosen.map(({ infrared }) => infrared), bits16),
      ...seen.evidence,
      ...(pairs === undefined && seen.scenes.length > FIRST
        ? [
          `the first ${FIRST} of ${seen.scenes.length} scenes are drawn; choose others with --pairs`,
        ]
        : []),
    ],
  };
}

function namedScenes(
  scenes: readonly SceneFiles[],
  names: readonly string[],
): SceneFiles[] {
  const ids = scenes.map(({ id }) => id);
  const unknown = names.filter((name) => !ids.includes(name));
  if (unknown.length > 0) {
    throw new UnknownNameError("draw scene", unknown, ids);
  }
  return names.map((name) => scenes[ids.indexOf(name)]!);
}

function namedMethods(
  { methods }: Folders,
  wanted: FolderFigure["methods"],
): { readonly label: string; readonly folder: string }[] {
  if (wanted === undefined) {
    return methods.map(({ name, folder }) => ({ label: name, folder }));
  }
  return wanted.map(({ method, label }) => {
    const found = methods.find(({ name }) => name === method);
    if (found === undefined) {
      throw new UnknownNameError(
        "draw method",
        method,
        methods.map(({ name }) => name),
      );
    }
    return { label, folder: found.folder };
  });
}

async function picturesOf(
  { infrared, visible }: SceneFiles,
  fused: readonly SeenImage[],
  bits16: Bits16 | undefined,
): Promise<Picture[]> {
  const read = await readScene(
    [infrared, visible, ...fused].map(({ shown, path }, at) => ({
      name: shown,
      path,
      bits16: at === 0 ? bits16 : undefined,
    })),
  );
  return read.map(({ picture }) => picture);
}

function valuesOf(
  pictures: {
    readonly ir: Picture;
    readonly vi: Picture;
    readonly fused: Picture;
  },
  metrics: readonly MetricColumn[],
): string[] {
  const values = evaluateVariants(
    {
      ir: luma601(pictures.ir),
      vi: luma601(pictures.vi),
      fused: luma601(pictures.fused),
      pictures,
    },
    metrics.map(({ variant }) => variant),
  );
  return metrics.map((column) => {
    const value = values.get(column.variant)!;
    return captionValue(
      column,
      value instanceof Error
        ? { undefined: value.message }
        : encodeValue(value),
    );
  });
}
