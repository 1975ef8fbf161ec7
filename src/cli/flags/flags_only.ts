import { UsageError } from "./usage_error.ts";

/**
 * Refuses words that are no flags, for a command that takes none.
 *
 * @param hint what the user may have meant, such as `--suite NAME picks a suite`
 * @throws {UsageError} if there is one.
 */
export function flagsOnly(
  command: string,
  positionals: readonly string[],
  hint?: string,
): void {
  if (positionals.length === 0) return;
  throw new UsageError(
    `Cannot use "${positionals[0]}": ${command} takes flags only${
      hint === undefined ? "" : ` (${hint})`
    }`,
  );
}
