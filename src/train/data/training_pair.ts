import type { Gray } from "../../image/gray.ts";

/** A pair that is ready to be read, as grey. */
export interface TrainingPair {
  /** Such as `LLVIP/llvip-010001`. */
  readonly name: string;
  /** Of the bytes of both pictures, whatever they are called: one pair in two places has one digest. */
  readonly digest: string;
  /** What its source says about use. */
  readonly licence: string;
  /** Columns of both pictures. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** Decodes both, each time anew. */
  read(): Promise<GreyPair>;
}

/** The two pictures of a pair as `luma601` has them, of one size. */
export interface GreyPair {
  readonly ir: Gray;
  readonly vi: Gray;
  /** 255 where an object of interest is and 0 elsewhere, where that is known. */
  readonly salient?: Gray;
}
