/** Patches of pairs, by a seed, within a bound of memory. */
import { digestOf } from "../../canon/digest_of.ts";
import type { Gray } from "../../image/gray.ts";
import type { Patch, PatchSet } from "./patch_set.ts";
import { openPatchFile, writePatchFile } from "./patch_file.ts";
import {
  type PatchOptions,
  type PatchPlace,
  PLACES_RULE,
  spreadPlaces,
} from "./spread_places.ts";
import type { GreyPair, TrainingPair } from "./training_pair.ts";

/** What patches are cut from, and where they are kept. */
export interface CutOptions extends PatchOptions {
  readonly pairs: readonly TrainingPair[];
  /** Where a file of patches is put that does not fit into memory; its subfolder `patches` is made then. */
  readonly cacheDir: string;
  /** Bytes of pictures that are held; 128 MiB where left out. */
  readonly most?: number;
  readonly signal?: AbortSignal;
  /** Called for every pair that was read. */
  onProgress?(done: number, total: number, note: string): void;
}

/** The 32 LLVIP pairs and those of RoadScene take 105 MiB. */
const MOST = 128 * 1024 * 1024;

/**
 * Cuts patches at the places of `spreadPlaces`. Grey is `luma601`, of both pictures.
 *
 * The decoded pictures are held where they take at most `most` bytes; else the patches are written, pair by pair, to a
 * file of the cache, which the next run finds by its name, and each is read when it is asked for.
 *
 * @throws {RangeError} as `spreadPlaces` does; when two pictures of a pair differ in size.
 * @throws {Error} when the file cannot be written; whatever reading a pair throws; the reason of the signal.
 */
export async function cutPatches(options: CutOptions): Promise<PatchSet> {
  const { pairs, side, count, seed, cacheDir, most = MOST } = options;
  const places = spreadPlaces(pairs, options);
  const used = [...new Set(places.map(({ pair }) => pair))];
  const facts = {
    side,
    count,
    digest: await digestOf({
      patches: PLACES_RULE,
      side,
      count,
      seed,
      pairs: pairs.map(({ digest }) => digest),
    }),
    licences: [...new Set(used.map((at) => pairs[at]!.licence))],
  };
  const bytes = used.reduce(
    (sum, at) => sum + 2 * pairs[at]!.width * pairs[at]!.height,
    0,
  );
  if (bytes <= most) {
    const held = new Map<number, GreyPair>();
    for await (const [at, pair] of readPairs(used, options)) held.set(at, pair);
    return {
      ...facts,
      read: (index) => {
        const place = placeAt(places, index);
        return cut(held.get(place.pair)!, place, side);
      },
    };
  }
  const file = { path: `${cacheDir}/patches/${facts.digest}`, side, count };
  const found = await openPatchFile(file) ??
    await writePatchFile(file, patchesInTurn(places, used, options));
  return {
    ...facts,
    read: (index) => {
      placeAt(places, index);
      return found(index);
    },
  };
}

/** Every patch with its number, all of a pair after each other. */
async function* patchesInTurn(
  places: readonly PatchPlace[],
  used: readonly number[],
  options: CutOptions,
): AsyncGenerator<readonly [number, Patch]> {
  const indices = Map.groupBy(places.keys(), (i) => places[i]!.pair);
  for await (const [at, pair] of readPairs(used, options)) {
    for (const index of indices.get(at)!) {
      yield [index, cut(pair, places[index]!, options.side)];
    }
  }
}

async function* readPairs(
  used: readonly number[],
  { pairs, signal, onProgress }: CutOptions,
): AsyncGenerator<readonly [number, GreyPair]> {
  for (const [done, at] of used.entries()) {
    signal?.throwIfAborted();
    const opened = pairs[at]!;
    const { name, width, height } = opened;
    const pair = await opened.read();
    for (const picture of [pair.ir, pair.vi]) {
      if (picture.width !== width || picture.height !== height) {
        throw new RangeError(
          `Cannot cut patches of ${name}: a picture has ${picture.width}x${picture.height} pixels where ${width}x${height} are expected; both of a pair have one size`,
        );
      }
    }
    yield [at, pair];
    onProgress?.(done + 1, used.length, name);
  }
}

function placeAt(places: readonly PatchPlace[], index: number): PatchPlace {
  const place = places[index];
  if (place === undefined) {
    throw new RangeError(
      `Cannot read patch ${index}: there are ${places.length}, counted from 0`,
    );
  }
  return place;
}

function cut(
  { ir, vi, salient }: GreyPair,
  place: PatchPlace,
  side: number,
): Patch {
  return {
    ir: square(ir, place, side),
    vi: square(vi, place, side),
    ...salient !== undefined && { salient: square(salient, place, side) },
  };
}

function square(
  { width, data }: Gray,
  { left, top }: PatchPlace,
  side: number,
): Uint8Array {
  const out = new Uint8Array(side * side);
  for (let row = 0; row < side; row++) {
    const from = (top + row) * width + left;
    out.set(data.subarray(from, from + side), row * side);
  }
  return out;
}
