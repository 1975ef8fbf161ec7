/**
 * How many workers `--jobs` means: one a core unless told, and no more than that, for workers compute and never wait.
 *
 * @param onNote called where fewer are started than were asked for
 */
export function workerCount(
  jobs: number | undefined,
  cores: number,
  onNote: (note: string) => void,
): number {
  if (jobs === undefined || jobs <= cores) return jobs ?? cores;
  onNote(
    `--jobs ${jobs}: this machine computes ${cores} at a time, so that many workers are started`,
  );
  return cores;
}
