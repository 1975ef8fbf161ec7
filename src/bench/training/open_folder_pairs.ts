/** A folder of its user's pairs, as training reads them. */
import { sha256Hex } from "../../canon/digest.ts";
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import { resolveSubset } from "../../datasets/subset.ts";
import { readBytes } from "../../files/read_bytes.ts";
import type { Bits16 } from "../../image/bits16.ts";
import { decodeImage } from "../../image/decode.ts";
import type { Gray } from "../../image/gray.ts";
import { luma601 } from "../../image/luma.ts";
import { pairDigest } from "../../train/data/pair_digest.ts";
import type { TrainingPair } from "../../train/data/training_pair.ts";
import { findSources } from "../folders/find_sources.ts";
import type { SceneFiles } from "../folders/scene_files.ts";
import { type SeenScenes, seeScenes } from "../folders/see_scenes.ts";
import type { SeenImage } from "../listing/seen_image.ts";
import { few } from "../listing/few.ts";

/** The folder, and how its pictures are read. */
export interface FolderPairsOptions {
  /** Holds one subfolder of infrared pictures and one of visible ones, named as `score` and `fuse` want them. */
  readonly root: string;
  /** Holds `evaluated`. */
  readonly catalog: DatasetCatalog;
  /** Subsets whose files are refused: what is evaluated is not trained on. */
  readonly evaluated: readonly string[];
  /** How infrared of 16 bits a sample is read; it is refused without. */
  readonly bits16?: Bits16 | undefined;
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number, note: string): void;
}

/** Pairs, and what there is to say of how they were found, in sentences. */
export interface FolderPairs extends Pick<SeenScenes, "evidence"> {
  /** In the order of the visible pictures' names. */
  readonly pairs: readonly TrainingPair[];
}

/**
 * Opens the pairs of a folder; none is decoded yet.
 *
 * @throws {Error} as `fuse` does for folders, and naming the pictures that cannot be read, pairs of two sizes, and
 * pictures that are evaluated, by their bytes.
 */
export async function openFolderPairs(
  options: FolderPairsOptions,
): Promise<FolderPairs> {
  const { root, catalog, evaluated, bits16, signal, onProgress } = options;
  const { ir, vi } = await findSources(
    root,
    "train on",
    "one folder of each kind",
  );
  const seen = await seeScenes(
    { ir: `${root}/${ir}`, vi: `${root}/${vi}` },
    "train on",
    {
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined
        ? {}
        : { onProgress: onProgress.bind(options) }),
    },
  );
  refuse(root, "cannot be read", seen.scenes, hasFault);
  refuse(root, "have two sizes", seen.scenes, differInSize);
  const known = new Set(
    evaluated.flatMap((name) => resolveSubset(catalog, name).pairs)
      .flatMap((pair) => [pair.ir.sha256, pair.vi.sha256]),
  );
  refuse(
    root,
    `are evaluated (${few([...evaluated])})`,
    seen.scenes,
    ({ infrared, visible }) =>
      known.has(infrared.sha256) || known.has(visible.sha256),
  );
  const pairs: TrainingPair[] = [];
  for (const scene of seen.scenes) pairs.push(await folderPair(scene, bits16));
  return { pairs, evidence: seen.evidence };
}

/** The terms of pictures of which nothing is known. */
const UNKNOWN_TERMS = "Not known: pictures of a folder of its user";

function hasFault({ infrared, visible }: SceneFiles): boolean {
  return infrared.info === null || visible.info === null;
}

function differInSize({ infrared, visible }: SceneFiles): boolean {
  return infrared.info!.width !== visible.info!.width ||
    infrared.info!.height !== visible.info!.height;
}

function refuse(
  root: string,
  what: string,
  scenes: readonly SceneFiles[],
  isWrong: (scene: SceneFiles) => boolean,
): void {
  const wrong = scenes.filter(isWrong);
  if (wrong.length === 0) return;
  const faults = wrong.flatMap(({ infrared, visible }) =>
    [infrared.fault, visible.fault].filter((fault) => fault !== null)
  );
  throw new Error(
    `Cannot train on ${root}: ${wrong.length} of ${scenes.length} pairs ${what}: ${
      few(faults.length > 0 ? faults : wrong.map(({ id }) => id))
    }; take them away`,
  );
}

async function folderPair(
  { id, infrared, visible }: SceneFiles,
  bits16: Bits16 | undefined,
): Promise<TrainingPair> {
  const { width, height, bitDepth } = infrared.info!;
  return {
    name: id,
    digest: await pairDigest(
      infrared.sha256,
      visible.sha256,
      bitDepth > 8 ? bits16 ?? null : null,
    ),
    licence: UNKNOWN_TERMS,
    width,
    height,
    read: async () => ({
      ir: await readGrey(infrared, bits16),
      vi: await readGrey(visible, undefined),
    }),
  };
}

async function readGrey(
  { path, shown, sha256 }: SeenImage,
  bits16: Bits16 | undefined,
): Promise<Gray> {
  const bytes = await readBytes(path);
  if (await sha256Hex(bytes) !== sha256) {
    throw new RangeError(
      `Cannot train on ${shown}: it changed while it was being read; run the same command again`,
    );
  }
  return luma601(
    await decodeImage(
      bytes,
      bits16 === undefined ? { name: shown } : { name: shown, bits16 },
    ),
  );
}
