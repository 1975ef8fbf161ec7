import type { Size } from "../../image/same_size.ts";
import type { SeenImage } from "../listing/seen_image.ts";

/** An infrared and a visible image that are of one scene by their names. */
export interface SceneFiles {
  /** What tables call the pair. */
  readonly id: string;
  readonly infrared: SeenImage;
  readonly visible: SeenImage;
  /** What its images should measure: the size of the infrared one, or else of the visible one, as its header says. */
  readonly ir: Size | null;
}
