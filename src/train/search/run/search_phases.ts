import type { SearchPlace } from "../../../models/search/feature_maker.ts";
import type { SearchSpace } from "../../../models/search/search_space.ts";
import { SEARCH_CELLS } from "../../../models/search/search_cells.ts";

/** One part of a search: which network, and which of its open places are chosen at its end. */
export interface SearchPhase {
  readonly name: string;
  readonly space: SearchSpace;
  /** The others keep equal shares, and stay open. */
  chooses(place: SearchPlace): boolean;
}

/**
 * HSDA's order: the feature-level module first, alone, then the object-level one behind it, the first's architecture fixed and its
 * weights still trained; in each the outer choice, among cells, before the inner one, among their operations. A chain of operations
 * is one phase, `search`.
 */
export function searchPhases(space: SearchSpace): SearchPhase[] {
  const { object, ...chain } = space;
  const hasCells = (places: SearchSpace["candidates"]): boolean =>
    places.flat().some((name) => Object.hasOwn(SEARCH_CELLS, name));
  if (object === undefined && !hasCells(chain.candidates)) {
    return [{ name: "search", space, chooses: () => true }];
  }
  const both = (name: string, of: SearchSpace): SearchPhase[] => [
    {
      name: `${name}-cells`,
      space: of,
      chooses: ({ within }) => within === null,
    },
    { name: `${name}-operations`, space: of, chooses: () => true },
  ];
  return [
    ...both("feature", chain),
    ...object === undefined ? [] : both("object", space),
  ];
}
