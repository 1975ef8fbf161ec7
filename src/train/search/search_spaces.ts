import {
  HSDA_OPERATIONS,
  LESEFUSE_OPERATIONS,
} from "../../models/search/search_operations.ts";
import type { SearchSpace } from "../../models/search/search_space.ts";

const SMALL = [
  "none",
  "conv3",
  "sep3",
  "sep5",
  "dil3",
  "res3",
  "resdil3",
  "dense3",
];
const CELLS = ["csc", "cdc", "cms"];

/**
 * What may be searched, by name: of a student's size, four channels.
 *
 * `hsda` has HSDA's two modules, three cells and ten operations, with one place in the chain and in each branch and one operation a
 * path: how many the paper has of each is not known here.
 */
export const SEARCH_SPACES: Readonly<
  Record<"tiny" | "small" | "lesefuse" | "hsda", SearchSpace>
> = {
  tiny: { channels: 4, candidates: [["none", "sep3", "res3"]] },
  small: { channels: 4, candidates: [SMALL, SMALL] },
  lesefuse: {
    channels: 4,
    candidates: [LESEFUSE_OPERATIONS, LESEFUSE_OPERATIONS],
  },
  hsda: {
    channels: 4,
    candidates: [CELLS],
    inner: HSDA_OPERATIONS,
    object: [CELLS],
  },
};

/** The name of a space. */
export type SearchSpaceName = keyof typeof SEARCH_SPACES;
