/** What `--help` says without a command: the commands, by what people want of them. */
import type { Command } from "../flags/command.ts";

/** Commands for one wish. */
export interface CommandGroup {
  readonly wish: string;
  readonly commands: readonly Pick<Command, "name" | "summary">[];
}

/**
 * One line a command.
 *
 * @param starts What a command line starts with: `deno task` in a checkout, `fusebench` where it is installed.
 */
export function overview(
  groups: readonly CommandGroup[],
  starts: string,
): string {
  const widest = Math.max(
    ...groups.flatMap(({ commands }) =>
      commands.map(({ name }) => name.length)
    ),
  );
  return [
    "fusebench: a reproducibility benchmark for infrared-visible image fusion",
    ...groups.flatMap(({ wish, commands }) => [
      "",
      `${wish}:`,
      ...commands.map(({ name, summary }) =>
        `  ${starts} ${name.padEnd(widest)}  ${summary}`
      ),
    ]),
    "",
    "Each takes --help. --version names the code and its packages.",
  ].join("\n");
}
