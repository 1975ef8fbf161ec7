/** Small squares of pairs, each infrared and visible at one place: what a network is trained on. */
export interface PatchSet {
  /** Columns and rows of every patch. */
  readonly side: number;
  readonly count: number;
  /** Of everything that decides a level: the pairs' digests, the rule of the places, side, count and seed. */
  readonly digest: string;
  /** What the sources of the pairs say about use, each once. */
  readonly licences: readonly string[];
  /**
   * Grey levels, `side` × `side`, row by row; the caller's own.
   *
   * @param index 0 to `count` - 1
   * @throws {RangeError} for another index.
   */
  read(index: number): Patch;
}

/** Both pictures at one place. */
export interface Patch {
  readonly ir: Uint8Array;
  readonly vi: Uint8Array;
  /** 255 where an object of interest is and 0 elsewhere, where that is known and the patches are held in memory. */
  readonly salient?: Uint8Array;
}
