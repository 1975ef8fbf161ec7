// Places of a competition: equal values share the better place, and the next one counts everybody before it (1, 2, 2, 4).

/**
 * The place of each value, from 1; null where there is no value, which takes no place from anybody.
 *
 * @param better which end comes first
 */
export function competitionRanks(
  values: readonly (number | null)[],
  better: "higher" | "lower",
): (number | null)[] {
  return values.map((value) =>
    value === null
      ? null
      : 1 + values.filter((other) =>
        other !== null && (better === "higher" ? other > value : other < value)
      ).length
  );
}
