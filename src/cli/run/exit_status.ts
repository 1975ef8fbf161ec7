/** What a process ends with; the same for every subcommand. */
export const EXIT = {
  ok: 0,
  /** Drift was found, or cells failed. */
  failed: 1,
  /** The command line could not be understood. */
  usage: 2,
  /** Something could not be obtained, and `--strict` was given or nothing could be done without it. */
  missing: 3,
  /** Stopped by Ctrl-C; the same command resumes. */
  interrupted: 130,
} as const;
