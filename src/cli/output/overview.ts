/** What `--help` says without a command: the commands, by what people want of them. */
import type { Command } from "../flags/command.ts";

const GROUPS: readonly (readonly [
  wish: string,
  names: readonly string[],
])[] = [
  ["Your own pictures", ["score", "explain", "fuse"]],
  ["Tables of the field, and whether they hold", [
    "bench",
    "check",
    "reproduce",
  ]],
  ["What there is, and getting it", ["list", "fetch", "export", "pin"]],
  ["Many machines", ["plan", "merge"]],
  ["For builders", ["fuzz", "schema", "completions"]],
];

/**
 * One line a command.
 *
 * @param starts What a command line starts with: `deno task` in a checkout, `fusebench` where it is installed.
 * @throws {TypeError} if a command is in no group.
 */
export function overview(
  commands: readonly Pick<Command, "name" | "summary">[],
  starts: string,
): string {
  const widest = Math.max(...commands.map(({ name }) => name.length));
  const left = new Map(commands.map((command) => [command.name, command]));
  const lines = GROUPS.flatMap(([wish, names]) => [
    "",
    `${wish}:`,
    ...names.flatMap((name) => {
      const command = left.get(name);
      left.delete(name);
      return command === undefined
        ? []
        : [`  ${starts} ${name.padEnd(widest)}  ${command.summary}`];
    }),
  ]);
  if (left.size > 0) {
    throw new TypeError(
      `Cannot list ${[...left.keys()].join(", ")}: in no group of the overview`,
    );
  }
  return [
    "fusebench: a reproducibility benchmark for infrared-visible image fusion",
    ...lines,
    "",
    "Each takes --help. --version names the code and its packages.",
  ].join("\n");
}
