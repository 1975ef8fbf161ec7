/**
 * Holm's step-down adjustment (Holm 1979): each p times the number of hypotheses that are not yet rejected, never less than
 * the one before it and at most 1.
 *
 * @param family p values in any order; null is a test without one, which stays null and is none of the family.
 */
export function holm(family: readonly (number | null)[]): (number | null)[] {
  const tested = [...family.keys()].filter((at) => family[at] !== null)
    .sort((a, b) => family[a]! - family[b]!);
  const adjusted = family.map((): number | null => null);
  let largest = 0;
  tested.forEach((at, place) => {
    largest = Math.max(largest, family[at]! * (tested.length - place));
    adjusted[at] = Math.min(1, largest);
  });
  return adjusted;
}
