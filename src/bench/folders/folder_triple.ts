import type { SceneFiles } from "./scene_files.ts";
import type { SeenImage } from "../listing/seen_image.ts";

/** A fused image and the scene it is of. */
export interface FolderTriple {
  readonly scene: SceneFiles;
  /** What tables call its method. */
  readonly method: string;
  readonly fused: SeenImage;
}
