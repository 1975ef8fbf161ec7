/** The pictures of one pair as they are at hand: sources, and what fusers made of them. */
import type { Gray } from "../image/gray.ts";

/** One fused picture, as luma. */
export interface FusedPicture {
  /** The fuser and, where it has several, its protocol. */
  readonly name: string;
  readonly picture: Gray;
  /** Digest of the samples the record was made of. */
  readonly sha256: string;
}

/** Sources and fused pictures of one size. */
export interface PairPictures {
  readonly dataset: string;
  readonly pair: string;
  /** Whether they may be passed on with the site. */
  readonly redistributable: boolean;
  readonly ir: Gray;
  readonly vi: Gray;
  readonly fused: readonly FusedPicture[];
}
