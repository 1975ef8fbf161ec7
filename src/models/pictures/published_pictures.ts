/** Pictures that others fused and published, as a fuser: nothing is run for them. */
import type { PicturesEntry } from "./pictures_schema.ts";

/** A zip archive whose members are pictures. */
export interface PinnedZip {
  /** What people see, its path in its repository. */
  readonly name: string;
  readonly url: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** One fused picture by its digests. */
export interface PinnedPicture {
  /** What people see, such as `adf-pictures/VIFB/vifb-carLight.jpg`. Unique. */
  readonly name: string;
  readonly dataset: string;
  readonly pair: string;
  /** Where the bytes are, or the zip that holds them. */
  readonly url: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** Digest of the decoded BT.601 luma plane, one byte a pixel, row by row. */
  readonly luma601Sha256: string;
  /** Where it is in a zip: which, and by which path; null where it is a file of its own. */
  readonly within:
    | { readonly zip: PinnedZip; readonly member: string }
    | null;
  /** Grey levels by which the visible picture that was fused differs from ours at most. */
  readonly visibleDifference: number;
}

/** A fuser that is known by its pictures only. */
export interface PublishedPictures extends PicturesEntry {
  /** By `dataset/pair`, in the order of the file. */
  readonly pictures: ReadonlyMap<string, PinnedPicture>;
}
