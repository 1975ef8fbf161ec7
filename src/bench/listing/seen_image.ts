import type { ImageInfo } from "../../image/image_info.ts";

/** A file of a folder, looked at: its bytes are known and nothing of it is decoded. */
export interface SeenImage {
  /** Without its folder. */
  readonly name: string;
  /** What people see: the folder's own name and the file's. */
  readonly shown: string;
  readonly path: string;
  readonly bytes: number;
  /** sha256 of the file's bytes; empty where they cannot be read. */
  readonly sha256: string;
  /** What its header says; null where it cannot be read. */
  readonly info: ImageInfo | null;
  /** Why it cannot be read; null where it can. */
  readonly fault: string | null;
}
