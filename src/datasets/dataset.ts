/** What a dataset is once read: pairs of files, the lists of the literature, the terms of use. */

interface FileFacts {
  /** What people see: dataset, modality and pair, like `TNO/ir/tno42-01.png`. Unique. */
  readonly name: string;
  /** Columns; the size a file is expected to have while it is not pinned. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** Channels stored in the file. */
  readonly channels: 1 | 3;
}

/** A file whose bytes are known beforehand; it can be fetched and verified. */
export interface PinnedFile extends FileFacts {
  readonly kind: "pinned";
  readonly format: "PNG" | "JPEG";
  /** Where the bytes are, at a commit. */
  readonly url: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Digest of the decoded BT.601 luma plane, one byte a pixel, row by row. */
  readonly luma601Sha256: string;
}

/** A file known by place only; its digest is learnt when someone allows it to be fetched. */
export interface UnpinnedFile extends FileFacts {
  readonly kind: "unpinned";
  readonly format: "PNG" | "JPEG";
  readonly url: string;
  readonly sha256: null;
  readonly bytes: null;
  readonly luma601Sha256: null;
}

/** A picture that ships with this program; `sha256` and `bytes` are those of its interleaved samples. */
export interface EmbeddedFile extends FileFacts {
  readonly kind: "embedded";
  readonly format: "raw";
  readonly url: null;
  readonly sha256: string;
  readonly bytes: number;
  readonly luma601Sha256: string;
}

/** One picture of a pair. */
export type SourceFile = PinnedFile | UnpinnedFile | EmbeddedFile;

/** One infrared and one visible image of the same scene, of the same size. */
export interface Pair {
  /** Unique in its dataset. */
  readonly id: string;
  /** Id of the dataset it belongs to. */
  readonly dataset: string;
  readonly ir: SourceFile;
  readonly vi: SourceFile;
}

/** A named list of pairs, usually of the literature. */
export interface Subset {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly title: string;
  /** Where the list comes from. */
  readonly origin: string;
  /** Pairs the list has where it comes from. */
  readonly published: number;
  /** The pairs of it that are in the catalogue, in the order of the list. */
  readonly pairs: readonly Pair[];
  /** How many of `pairs` are usable as they stand (pinned or embedded). */
  readonly pinned: number;
  /** Pairs of the list the catalogue does not have: `published - pairs.length`. */
  readonly missing: number;
  /** Whether `missing` is 0. */
  readonly complete: boolean;
}

/** How somebody else names our pairs. */
export interface Numbering {
  readonly name: string;
  readonly title: string;
  /** Their name of a pair, and our pair. */
  readonly pairs: ReadonlyMap<string, Pair>;
}

/** A collection of pairs with its terms. */
export interface Dataset {
  readonly id: string;
  readonly title: string;
  /** Null for the embedded sample. */
  readonly homepage: string | null;
  /** What the source says about use. */
  readonly licence: string;
  /** Whether its files may be handed on with results. */
  readonly redistributable: boolean;
  /** The paper to cite; null for the embedded sample. */
  readonly citation: { readonly text: string; readonly doi: string } | null;
  /** By pair id, in the order of `datasets.json`. */
  readonly pairs: ReadonlyMap<string, Pair>;
  /** How many of `pairs` are usable as they stand (pinned or embedded). */
  readonly pinned: number;
  readonly subsets: readonly Subset[];
  readonly numberings: readonly Numbering[];
  /** Pair ids that share a picture, group by group, and which; null where all pairs are independent. */
  readonly dependent: {
    readonly reason: string;
    readonly groups: readonly (readonly string[])[];
  } | null;
}
