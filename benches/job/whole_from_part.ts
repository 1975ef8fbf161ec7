/** What a run over some pairs says of a run over all of them. */

/** Seconds of a run, its stages apart from what happens once. */
export interface StagedSeconds {
  /** Wall clock of all of it. */
  readonly whole: number;
  /** Of the stages that grow with the pairs. */
  readonly stages: Readonly<Record<string, number>>;
}

/**
 * The stages grow with the pixels; the rest of the wall clock, the start, stays as it is.
 *
 * @param share pixels of the run over those of all pairs, in (0, 1].
 */
export function wholeFromPart(
  { whole, stages }: StagedSeconds,
  share: number,
): StagedSeconds {
  const once = whole -
    Object.values(stages).reduce((sum, seconds) => sum + seconds, 0);
  const grown = Object.fromEntries(
    Object.entries(stages).map(([name, seconds]) => [name, seconds / share]),
  );
  return {
    whole: once +
      Object.values(grown).reduce((sum, seconds) => sum + seconds, 0),
    stages: grown,
  };
}
