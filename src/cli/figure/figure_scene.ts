import type { Picture } from "../../image/picture.ts";

/** A pair that is drawn, with what each method made of it. */
export interface FigureScene {
  /** As it was asked for: crops are named by it. */
  readonly asked: string;
  readonly label: string;
  readonly ir: Picture;
  readonly vi: Picture;
  readonly fused: readonly FigureImage[];
}

/** What a method made of a pair. */
export interface FigureImage {
  readonly label: string;
  /** Null where there is none. */
  readonly picture: Picture | null;
  /** Why not, in a word; null where it is there. */
  readonly absence: string | null;
  /** Such as `SSIM 0.97`. */
  readonly values: readonly string[];
}

/** The scenes of a figure, and what there is to say of them. */
export interface FigureScenes {
  readonly scenes: readonly FigureScene[];
  /** Sentences, printed to stderr: terms of use, rules of matching. */
  readonly notes: readonly string[];
  /** Pictures that should be there and are not, with the reason. */
  readonly absences: readonly string[];
}
