/** What a qualitative figure shows: a row a pair, a tile a picture, and what of it is magnified. */
import type { Picture } from "../../image/picture.ts";
import type { Crop } from "../../image/scene/crop.ts";
import type { GreyWindow } from "../pictures/grey_window.ts";

/** One picture with what stands at it. */
export interface SheetTile {
  /** Above it: a source or a method. */
  readonly label: string;
  /** Null where there is none; then `absence` says why. */
  readonly picture: Picture | null;
  /** A word in place of the picture, such as `failed`; null where it is there. */
  readonly absence: string | null;
  /** Below it, each kept together: `SD 47.23`. */
  readonly values: readonly string[];
}

/** The pictures of one pair, all of one size. */
export interface SheetRow {
  readonly label: string;
  readonly tiles: readonly SheetTile[];
  /** At most two. */
  readonly crops: readonly Crop[];
}

/** All of it. */
export interface Sheet {
  readonly title: string;
  /** At least one, with at least one tile each. */
  readonly rows: readonly SheetRow[];
  /** Millimetres. */
  readonly width: number;
  /** Levels that are drawn black and white in the grey pictures: as they are, of each row by itself, or these in all. */
  readonly window: "full" | "row" | GreyWindow;
  /** Pictures side by side; as many as are at least 20 mm wide unless told. */
  readonly columns?: number;
}

/** The most crops of a row: each has a stroke of its own. */
export const MOST_CROPS = 2;
