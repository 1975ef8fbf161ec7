import { SEARCH_OPERATIONS } from "../../models/search/search_operations.ts";
import type { SearchSpace } from "./network/supernet.ts";

const ALL = Object.keys(SEARCH_OPERATIONS);

/** What may be searched, by name: of a student's size, four channels. */
export const SEARCH_SPACES: Readonly<Record<"tiny" | "small", SearchSpace>> = {
  tiny: { channels: 4, candidates: [["none", "sep3", "res3"]] },
  small: { channels: 4, candidates: [ALL, ALL] },
};

/** The name of a space. */
export type SearchSpaceName = keyof typeof SEARCH_SPACES;
