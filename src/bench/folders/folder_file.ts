import type { ReadyFile } from "../cell/cell.ts";

/** A source picture that lies in its user's own folder. */
export interface FolderFile extends ReadyFile {
  readonly path: string;
}
