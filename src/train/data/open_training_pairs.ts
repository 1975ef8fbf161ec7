/** The catalogue's pairs for training and for selection. */
import { sha256Hex } from "../../canon/digest.ts";
import { inParallel } from "../../canon/in_parallel.ts";
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import type { Pair, SourceFile } from "../../datasets/dataset.ts";
import { isPinned } from "../../datasets/is_pinned.ts";
import { readSamplePicture } from "../../datasets/sample/read_sample.ts";
import { resolveSubset } from "../../datasets/subset.ts";
import { decodeImage } from "../../image/decode.ts";
import type { Gray } from "../../image/gray.ts";
import { luma601 } from "../../image/luma.ts";
import type { Store } from "../../store/store.ts";
import { pairDigest } from "./pair_digest.ts";
import type { TrainingPair } from "./training_pair.ts";

/** Subsets that are trained on where nothing else is said. */
export const TRAINING_SUBSETS = ["llvip-train32", "roadscene-train"] as const;

/** The subset that recipes are chosen by: neither trained on nor evaluated. */
export const HELD_OUT_SUBSET = "heldout30";

/** Where pairs come from, and how one is told of it. */
export interface TrainingPairsOptions {
  readonly catalog: DatasetCatalog;
  readonly store: Store;
  /** As `resolveSubset` knows them; {@linkcode TRAINING_SUBSETS} where left out. */
  readonly names?: readonly string[];
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number, note: string): void;
}

type KnownFile = Exclude<SourceFile, { kind: "unpinned" }>;

type PinnedPair = Pair & { readonly ir: KnownFile; readonly vi: KnownFile };

const DOWNLOADS_AT_ONCE = 6;

/**
 * Sees to it that the files of the named pairs are here, verified; each pair once, in the order of the names and lists.
 *
 * @throws {UnknownNameError} when a name stands for nothing.
 * @throws {RangeError} when a pair is not pinned.
 * @throws {UnobtainableError} when a file is not to be had, and as the store does.
 */
export async function openTrainingPairs(
  { catalog, store, names = TRAINING_SUBSETS, signal, onProgress }:
    TrainingPairsOptions,
): Promise<TrainingPair[]> {
  const licences = new Map<PinnedPair, string>();
  for (const name of names) {
    const { dataset, pairs } = resolveSubset(catalog, name);
    for (const pair of pairs) licences.set(pinned(pair), dataset.licence);
  }
  let done = 0;
  return await inParallel(
    [...licences],
    DOWNLOADS_AT_ONCE,
    async ([pair, licence]) => {
      signal?.throwIfAborted();
      const name = `${pair.dataset}/${pair.id}`;
      for (const file of [pair.ir, pair.vi]) {
        if (file.kind === "pinned") await store.get(file, signal);
      }
      onProgress?.(++done, licences.size, name);
      return await trainingPair(pair, licence, store);
    },
  );
}

function pinned(pair: Pair): PinnedPair {
  if (isPinned(pair)) return pair;
  throw new RangeError(
    `Cannot train on ${pair.dataset}/${pair.id}: its files are not pinned; name pinned pairs, or a folder that holds them`,
  );
}

async function trainingPair(
  { id, dataset, ir, vi }: PinnedPair,
  licence: string,
  store: Store,
): Promise<TrainingPair> {
  return {
    name: `${dataset}/${id}`,
    digest: await pairDigest(ir.sha256, vi.sha256),
    licence,
    width: vi.width,
    height: vi.height,
    read: async () => ({
      ir: await readGrey(ir, id, "ir", store),
      vi: await readGrey(vi, id, "vi", store),
    }),
  };
}

async function readGrey(
  file: KnownFile,
  id: string,
  modality: "ir" | "vi",
  store: Store,
): Promise<Gray> {
  const grey = luma601(
    file.kind === "embedded"
      ? await readSamplePicture(id, modality)
      : await decodeImage(await store.get(file), { name: file.name }),
  );
  const got = await sha256Hex(grey.data);
  if (got !== file.luma601Sha256 || grey.width !== file.width) {
    throw new RangeError(
      `Cannot train on ${file.name} as decoded: the sha256 of its luma is ${got}, the catalogue says ${file.luma601Sha256}; the decoder or the catalogue is wrong`,
    );
  }
  return grey;
}
