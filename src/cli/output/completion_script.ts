/** Completion scripts for the installed program, written from its commands and their flags. */
import type { Command } from "../flags/command.ts";

/** What of a command is completed. */
type Completed = Pick<Command, "name" | "summary" | "flags">;

/** The script for each shell. */
export const SHELLS = { bash, zsh, fish } as const;

function flagsOf({ flags }: Completed): string[] {
  return [...Object.keys(flags), "help"].map((name) => `--${name}`);
}

function bash(commands: readonly Completed[]): string {
  return [
    "_fusebench() {",
    '  local word="${COMP_WORDS[COMP_CWORD]}" words=""',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    words="${
      [...commands.map(({ name }) => name), "--help", "--version"].join(" ")
    }"`,
    '  elif [ "${word#-}" != "$word" ]; then',
    '    case "${COMP_WORDS[1]}" in',
    ...commands.map((command) =>
      `      ${command.name}) words="${flagsOf(command).join(" ")}" ;;`
    ),
    "    esac",
    "  fi",
    '  COMPREPLY=($(compgen -W "$words" -- "$word"))',
    "}",
    "complete -o default -F _fusebench fusebench",
  ].join("\n");
}

function zsh(commands: readonly Completed[]): string {
  return ["autoload -U +X bashcompinit && bashcompinit", bash(commands)]
    .join("\n");
}

function fish(commands: readonly Completed[]): string {
  const quoted = (text: string): string =>
    `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  return [
    ...commands.map(({ name, summary }) =>
      `complete -c fusebench -n __fish_use_subcommand -a ${name} -d ${
        quoted(summary)
      }`
    ),
    ...commands.flatMap(({ name, flags }) =>
      Object.entries(flags).map(([flag, { help, kind, short }]) =>
        [
          `complete -c fusebench -n '__fish_seen_subcommand_from ${name}'`,
          `-l ${flag}`,
          ...(short === undefined ? [] : [`-s ${short}`]),
          ...(kind === "boolean" ? [] : ["-r"]),
          `-d ${quoted(help)}`,
        ].join(" ")
      )
    ),
  ].join("\n");
}
