import type { Command } from "./command.ts";

/** The text of `--help` for one subcommand. */
export function helpText(command: Command): string {
  const rows = Object.entries(command.flags).map(([name, flag]) => {
    const value = flag.value === undefined ? "" : ` ${flag.value}`;
    const short = flag.short === undefined ? "" : `-${flag.short}, `;
    return [`${short}--${name}${value}`, flag.help] as const;
  });
  rows.push(["--help", "print this"]);
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `deno task ${command.name} ${command.usage}`.trimEnd(),
    "",
    `${command.summary}.`,
    ...(command.details === undefined ? [] : ["", command.details]),
    "",
    "Flags:",
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    "",
    "Exit status: 0 done; 1 drift or failed cells; 2 usage; 3 something could not be obtained; 130 interrupted.",
  ].join("\n");
}
