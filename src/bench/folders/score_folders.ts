/** Scores folders of fused images: their pictures are matched, what is finished is read, the rest is computed and kept. */
import { inParallel } from "../../canon/in_parallel.ts";
import type { Bits16 } from "../../image/bits16.ts";
import { fusedNotes } from "../../image/input_notes.ts";
import type { Size } from "../../image/same_size.ts";
import type { Missing } from "../../results/record/missing.ts";
import type { CellRecord, ScoredCell } from "../../results/record/record.ts";
import { REFEREE } from "../../results/version/quality_text.ts";
import { AS_SAVED } from "../cell/as_saved.ts";
import type { Cell, VariantRef } from "../cell/cell.ts";
import { readFinished } from "../cell/read_finished.ts";
import {
  type ComputeOptions,
  computeTodo,
  type RunMemory,
} from "../compute/compute_todo.ts";
import { few } from "../listing/few.ts";
import type { FolderTriple } from "./folder_triple.ts";
import { firstSceneNotes } from "./first_scene_notes.ts";
import { bits16Notes } from "./bits16_notes.ts";
import { FOLDERS } from "./folders_dataset.ts";
import type { Folders } from "./folders.ts";
import { listFolder } from "./list_folder.ts";
import { matchMethod } from "./match_method.ts";
import { type MatchedScenes, matchScenes } from "./match_scenes.ts";
import { refuseSceneNames } from "./refuse_scene_names.ts";
import type { SceneFiles } from "./scene_files.ts";
import { sceneRule } from "./scene_rule.ts";
import { seeFolder } from "./see_folder.ts";
import type { SeenImage } from "../listing/seen_image.ts";
import { type TripleCell, tripleCells } from "./triple_cells.ts";

/** How folders are scored: as a suite is run. */
export interface FolderOptions extends
  Omit<
    ComputeOptions,
    "bytes" | "images" | "thread" | "gpu" | "timeLimit"
  > {
  /** How infrared images of 16 bits a sample are read; without it they have failed. */
  readonly bits16?: Bits16 | undefined;
}

/** What came of folders. */
export interface FolderScores {
  /** Ids of the scenes that some method has an image of, in the order of the visible images. */
  readonly pairs: readonly string[];
  /** One for each image, by scene and method. */
  readonly records: readonly ScoredCell[];
  /** Scenes that a method has no image of. */
  readonly missing: readonly Missing[];
  /** By which rules names were matched, what was left out and what was not read. */
  readonly matched: readonly string[];
  /** What tables have to say of the pictures: what they may not be. */
  readonly notes: readonly string[];
  /** Different images that were scored now; the others were finished before. */
  readonly computed: number;
  /** Null where nothing was computed. */
  readonly memory: RunMemory | null;
}

/** Cells whose records are looked up at a time; of each record only the values stay. */
const LOOKED_UP = 512;

/**
 * Scores every fused image of some folders under some metric variants.
 *
 * No picture is held for longer than its scene is scored, and no value depends on how many workers there are. An image
 * that cannot be scored is a failed record with its reason.
 *
 * @throws {Error} where a folder cannot be read, or its names are not explained as a whole.
 * @throws {DOMException} `AbortError` when stopped; finished images are kept.
 */
export async function scoreFolders(
  folders: Folders,
  variants: readonly VariantRef[],
  options: FolderOptions,
): Promise<FolderScores> {
  const { ir, vi, methods, unread } = await seeAll(folders, options);
  const matched = matchScenes(ir, vi, folders);
  refuseSceneNames(matched.scenes, "score");
  const read = methods.map(({ name, folder, images }) => ({
    name,
    count: images.length,
    ...matchMethod(images, matched.scenes, folder),
  }));
  const scenes = matched.scenes.filter((scene) =>
    read.some(({ images }) => images.has(scene))
  );
  const triples = scenes.flatMap((scene) =>
    read.flatMap(({ name, images }): FolderTriple[] => {
      const fused = images.get(scene);
      return fused === undefined ? [] : [{ scene, method: name, fused }];
    })
  );
  const cells = await tripleCells(triples, variants, options.bits16);
  const { results, computed, memory } = await compute(cells, options);
  return {
    pairs: scenes.map(({ id }) => id),
    records: cells.map((cell) => recordOf(cell, results)),
    missing: read.flatMap((method) => absences(method, scenes)),
    matched: [
      ...matchNotes(matched, read, scenes.length),
      ...unread.map((text) => `${text}.`),
    ],
    notes: await pictureNotes(scenes, methods, options.bits16),
    computed,
    memory,
  };
}

interface SeenFolders {
  readonly unread: readonly string[];
  readonly ir: readonly SeenImage[];
  readonly vi: readonly SeenImage[];
  readonly methods: readonly (Folders["methods"][number] & {
    readonly images: readonly SeenImage[];
  })[];
}

async function seeAll(
  { ir, vi, methods }: Folders,
  { signal, onProgress }: FolderOptions,
): Promise<SeenFolders> {
  const listed = [
    await listFolder(ir),
    await listFolder(vi),
    ...await inParallel(methods, 1, ({ folder }) => listFolder(folder)),
  ];
  const total = listed.reduce((sum, { names }) => sum + names.length, 0);
  let count = 0;
  const [infrared, visible, ...fused] = await inParallel(
    listed,
    1,
    (folder) =>
      seeFolder(folder, {
        ...(signal === undefined ? {} : { signal }),
        onSeen: (name) => onProgress?.("reading", ++count, total, name),
      }),
  );
  return {
    ir: infrared!,
    vi: visible!,
    methods: methods.map((method, at) => ({ ...method, images: fused[at]! })),
    unread: listed.flatMap(({ unread }) => unread ?? []),
  };
}

/** What is kept of a finished image: a record without its evidence, which the cache has. */
type Result = Pick<ScoredCell, "status" | "error" | "values">;

async function compute(
  triples: readonly TripleCell[],
  options: FolderOptions,
): Promise<
  { results: Map<string, Result>; computed: number; memory: RunMemory | null }
> {
  const cells = [
    ...new Set(triples.flatMap(({ cell }) => cell === null ? [] : [cell])),
  ];
  const results = new Map<string, Result>();
  const keep = {
    set(id: string, { status, error, values }: CellRecord): void {
      results.set(id, { status, error, values });
    },
  };
  const todo: Cell[] = [];
  for (let at = 0; at < cells.length; at += LOOKED_UP) {
    options.signal?.throwIfAborted();
    const some = cells.slice(at, at + LOOKED_UP);
    const { finished, earlier } = await readFinished(some, options.cells);
    for (const [id, record] of finished) keep.set(id, record);
    for (const cell of some) {
      if (finished.has(cell.id)) continue;
      const record = earlier.get(cell.id);
      todo.push(record === undefined ? cell : { ...cell, earlier: record });
    }
  }
  const sizes = new Map<{ readonly ir: Size }, Cell["pair"]>(
    triples.flatMap(({ triple: { scene }, cell }) =>
      cell === null ? [] : [[{ ir: scene.ir! }, cell.pair]]
    ),
  );
  const { failed, memory } = await computeTodo(
    { cells: todo, fusers: new Map(), pairs: sizes },
    keep,
    {
      ...options,
      // Records are named by digests, which tell nobody anything.
      onProgress: (phase, done, total) =>
        options.onProgress?.(phase, done, total, ""),
      bytes: { cacheDir: "", mirror: null },
      thread: () =>
        new Worker(new URL("./folder_worker.ts", import.meta.url), {
          type: "module",
        }),
    },
  );
  for (const { cells, reason } of failed) {
    for (const { id } of cells) {
      results.set(id, { status: "failed", error: reason, values: {} });
    }
  }
  return { results, computed: todo.length, memory };
}

function recordOf(
  { triple: { scene, method }, cell, fault }: TripleCell,
  results: ReadonlyMap<string, Result>,
): ScoredCell {
  const result = cell === null
    ? { status: "failed" as const, error: fault, values: {} }
    : results.get(cell.id)!;
  return {
    dataset: FOLDERS,
    pair: scene.id,
    model: method,
    protocol: AS_SAVED.id,
    backend: REFEREE,
    ...result,
  };
}

interface ReadMethod extends ReturnType<typeof matchMethod> {
  readonly name: string;
  readonly count: number;
}

function absences(
  { name, images }: ReadMethod,
  scenes: readonly SceneFiles[],
): Missing[] {
  const without = scenes.filter((scene) => !images.has(scene));
  return without.length === 0 ? [] : [{
    what: "model",
    name,
    reason: `it has no image of ${without.length} of ${scenes.length} scenes: ${
      few(without.map(({ id }) => id))
    }`,
    how:
      "its means are over the others and have no rank; put these images beside the others",
  }];
}

function matchNotes(
  { scenes, rule }: MatchedScenes,
  methods: readonly ReadMethod[],
  scored: number,
): string[] {
  const without = scenes.length - scored;
  return [
    sceneRule({ scenes, rule }),
    ...[...Map.groupBy(methods, ({ rule }) => rule)].map(([rule, some]) =>
      `The fused images of ${
        some.map(({ name, count }) => `${name} (${count})`).join(", ")
      } were matched by ${rule}.`
    ),
    ...(without === 0 ? [] : [
      `${without} of ${scenes.length} scenes ${
        without === 1 ? "has" : "have"
      } no fused image in any folder and ${
        without === 1 ? "is" : "are"
      } left out.`,
    ]),
  ];
}

async function pictureNotes(
  scenes: readonly SceneFiles[],
  methods: SeenFolders["methods"],
  bits16: Bits16 | undefined,
): Promise<string[]> {
  return [
    ...bits16Notes(scenes.map(({ infrared }) => infrared), bits16)
      .map((note) => `${note}.`),
    ...await firstSceneNotes(scenes[0], bits16),
    ...methods.flatMap(({ name, images }) =>
      fusedNotes(
        images.flatMap(({ shown, info }) =>
          info === null ? [] : [{ name: shown, info }]
        ),
      ).map((note) => `${name}: ${note}.`)
    ),
  ];
}
