import type { Command } from "./command.ts";
import { wrap } from "./wrap.ts";

const WIDTH = 90;

const STATUS =
  "Exit status: 0 done; 1 drift, failed cells or an error; 2 usage; 3 something could not be obtained; 130 interrupted.";

/**
 * The text of `--help` for one subcommand.
 *
 * @param starts What its command line starts with: `deno task` in a checkout, `fusebench` where it is installed.
 */
export function helpText(command: Command, starts = "deno task"): string {
  const rows = Object.entries(command.flags).map(([name, flag]) => {
    const value = flag.value === undefined ? "" : ` ${flag.value}`;
    const short = flag.short === undefined ? "" : `-${flag.short}, `;
    return [`${short}--${name}${value}`, flag.help] as const;
  });
  rows.push(["--help", "print this"]);
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `${starts} ${command.name} ${command.usage}`.trimEnd(),
    "",
    ...wrap(`${command.summary}.`, WIDTH),
    ...(command.details === undefined
      ? []
      : ["", ...wrap(command.details, WIDTH)]),
    "",
    "Flags:",
    ...rows.flatMap(([left, right]) =>
      wrap(right, WIDTH - width - 4).map((text, i) =>
        `  ${(i === 0 ? left : "").padEnd(width)}  ${text}`
      )
    ),
    "",
    ...wrap(STATUS, WIDTH),
  ].join("\n");
}
