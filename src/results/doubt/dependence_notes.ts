import { independentUnits } from "../version/independent_units.ts";
import type { SubsetInfo } from "../version/version_header.ts";

/** Says that pairs which share a picture are one observation; nothing where every pair is one of its own. */
export function dependenceNotes(subset: SubsetInfo): string[] {
  const pairs = new Set(subset.pairs).size;
  const units = independentUnits(subset).length;
  return units === pairs ? [] : [
    `The ${pairs} pairs are ${units} independent ones: those that share a picture count as one, by their mean, in marks, intervals and tests.`,
  ];
}
