import { UnobtainableError } from "../../store/unobtainable_error.ts";
import { UsageError } from "../flags/usage_error.ts";

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

/** The exit status an error stands for. */
export function exitStatusOf(error: unknown): number {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof UnobtainableError) return EXIT.missing;
  if (error instanceof DOMException && error.name === "AbortError") {
    return EXIT.interrupted;
  }
  return EXIT.failed;
}
