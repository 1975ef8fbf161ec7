import { choice } from "../flags/choice.ts";
import type { Command } from "../flags/command.ts";
import { parseFlags } from "../flags/flags.ts";
import { UsageError } from "../flags/usage_error.ts";
import { SHELLS } from "../output/completion_script.ts";
import { print } from "../output/print.ts";
import { EXIT } from "../run/exit_status.ts";

/**
 * `fusebench completions`: what a shell completes of the installed program's command lines.
 *
 * @param all Gives every command.
 */
export function completionsOf(
  all: () => Promise<readonly Command[]>,
): Command {
  return {
    name: "completions",
    summary: "Print what your shell needs to complete commands and flags",
    usage: Object.keys(SHELLS).join("|"),
    details:
      "bash: source <(fusebench completions bash); zsh: the same, after compinit; fish: fusebench completions fish | source.",
    flags: {},
    async run(args): Promise<number> {
      const [name, more] = parseFlags({}, args).positionals;
      if (name === undefined || more !== undefined) {
        throw new UsageError(
          `Cannot print completions: name one shell, ${
            Object.keys(SHELLS).join(", ")
          }`,
        );
      }
      const shell = choice("complete in", name, SHELLS);
      print(SHELLS[shell](await all()));
      return EXIT.ok;
    },
  };
}
