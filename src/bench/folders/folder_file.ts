import type { Bits16 } from "../../image/bits16.ts";
import type { ReadyFile } from "../cell/cell.ts";

/** A source picture that lies in its user's own folder. */
export interface FolderFile extends ReadyFile {
  readonly path: string;
  /** How its 16 bits a sample are read; null for a picture of 8. */
  readonly bits16: Bits16 | null;
}
