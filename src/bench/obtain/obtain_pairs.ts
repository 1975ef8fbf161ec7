import type { Pair, SourceFile } from "../../datasets/dataset.ts";
import type { Missing } from "../../results/record/missing.ts";
import type { Store } from "../../store/store.ts";
import type { ReadyFile, ReadyPair } from "../cell/cell.ts";
import { inParallel } from "../../canon/in_parallel.ts";
import { describeAbsence } from "./describe_absence.ts";

/** What came of it. */
export interface ObtainedPairs {
  readonly ready: ReadonlyMap<Pair, ReadyPair>;
  readonly missing: readonly Missing[];
}

/** How pairs are obtained. */
export interface ObtainOptions {
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number, note: string): void;
}

const DOWNLOADS_AT_ONCE = 6;

/**
 * Sees to it that the files of these pairs are in the cache or in a mirror directory.
 *
 * A pair that cannot be had is reported and the others go on; unpinned files are fetched, and their digests recorded by
 * the store.
 */
export async function obtainPairs(
  pairs: readonly Pair[],
  store: Store,
  { signal, onProgress }: ObtainOptions = {},
): Promise<ObtainedPairs> {
  const absences = new Map<Pair, Missing>();
  let done = 0;
  const ready = new Map<Pair, ReadyPair>();
  await inParallel(pairs, DOWNLOADS_AT_ONCE, async (pair) => {
    signal?.throwIfAborted();
    try {
      const ir = await obtainFile(pair.ir, store, signal);
      const vi = await obtainFile(pair.vi, store, signal);
      ready.set(pair, { dataset: pair.dataset, id: pair.id, ir, vi });
    } catch (error) {
      signal?.throwIfAborted();
      absences.set(pair, {
        what: "pair",
        name: `${pair.dataset}/${pair.id}`,
        ...describeAbsence(error),
      });
    } finally {
      onProgress?.(++done, pairs.length, `${pair.dataset}/${pair.id}`);
    }
  });
  return { ready, missing: pairs.flatMap((pair) => absences.get(pair) ?? []) };
}

async function obtainFile(
  file: SourceFile,
  store: Store,
  signal: AbortSignal | undefined,
): Promise<ReadyFile> {
  if (file.kind === "unpinned") {
    const { sha256, bytes } = await store.getUnpinned(
      file.name,
      file.url,
      signal,
    );
    return {
      name: file.name,
      sha256,
      bytes: bytes.length,
      embedded: false,
      catalogued: null,
    };
  }
  if (file.kind === "pinned") await store.get(file, signal);
  return readyFile(file);
}

/** A file whose digest is known, taken to be there. */
export function readyFile(
  { name, sha256, bytes, kind, width, height, luma601Sha256 }: Exclude<
    SourceFile,
    { kind: "unpinned" }
  >,
): ReadyFile {
  return {
    name,
    sha256,
    bytes,
    embedded: kind === "embedded",
    catalogued: { width, height, luma601Sha256 },
  };
}
