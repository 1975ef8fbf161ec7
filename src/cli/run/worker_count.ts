/**
 * How many workers `--jobs` means: no more than cores, for workers compute and never wait.
 *
 * @param onNote called where fewer are started than were asked for
 */
export function workerCount(
  jobs: number,
  cores: number,
  onNote: (note: string) => void,
): number {
  if (jobs <= cores) return jobs;
  onNote(
    `--jobs ${jobs}: this machine computes ${cores} at a time, so that many workers are started`,
  );
  return cores;
}
