import type { Command } from "../../src/cli/flags/command.ts";
import { exitStatusOf } from "../../src/cli/run/exit_status.ts";
import { helpText } from "../../src/cli/flags/help.ts";
import { print } from "../../src/cli/output/print.ts";
import { say } from "../../src/cli/output/say.ts";

/** Runs a program of this folder as the subcommands are run: help, errors and exit status alike. */
export async function runCommand(
  command: Command,
  args: readonly string[],
): Promise<never> {
  if (!Deno.env.has("XDG_RUNTIME_DIR")) {
    Deno.env.set("XDG_RUNTIME_DIR", Deno.cwd());
  }
  if (args.includes("--help") || args.includes("-h")) {
    print(helpText(command));
    Deno.exit(0);
  }
  try {
    Deno.exit(await command.run(args));
  } catch (error) {
    say(`error: ${error instanceof Error ? error.message : error}`);
    Deno.exit(exitStatusOf(error));
  }
}
