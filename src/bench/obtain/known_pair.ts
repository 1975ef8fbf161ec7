import type { Pair } from "../../datasets/dataset.ts";
import { isPinned } from "../../datasets/is_pinned.ts";
import type { ReadyPair } from "../cell/cell.ts";
import { readyFile } from "./obtain_pairs.ts";

/**
 * A pair by its digests, before its files are there.
 *
 * @throws {TypeError} if they are not known.
 */
export function knownPair(pair: Pair): ReadyPair {
  if (!isPinned(pair)) {
    throw new TypeError(`Cannot use ${pair.id}: it is not pinned`);
  }
  return {
    dataset: pair.dataset,
    id: pair.id,
    ir: readyFile(pair.ir),
    vi: readyFile(pair.vi),
  };
}
