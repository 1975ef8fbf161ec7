import type { Gray } from "./gray.ts";
import type { Picture } from "./picture.ts";

/** An infrared picture and a visible one of the same scene and size. */
export interface Scene {
  readonly ir: Gray;
  /** RGB. */
  readonly vi: Picture;
}
