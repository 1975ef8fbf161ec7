/** Two places in a sorted list, the first and the last of a group. */
export interface RankGroup {
  readonly first: number;
  readonly last: number;
}

/**
 * The longest runs of at least two average ranks whose ends are no further apart than the critical difference; none lies
 * inside another (Demšar 2006).
 *
 * @param ranks ascending
 */
export function rankGroups(
  ranks: readonly number[],
  criticalDifference: number,
): RankGroup[] {
  const groups: RankGroup[] = [];
  ranks.forEach((rank, first) => {
    const last = ranks.findLastIndex((other) =>
      other - rank <= criticalDifference
    );
    if (last > first && last > (groups.at(-1)?.last ?? -1)) {
      groups.push({ first, last });
    }
  });
  return groups;
}
