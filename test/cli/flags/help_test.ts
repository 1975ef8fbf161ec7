import { assert, assertStringIncludes } from "@std/assert";
import { bench } from "../../../src/cli/commands/bench.ts";
import { check } from "../../../src/cli/commands/check.ts";
import { exportCommand } from "../../../src/cli/commands/export.ts";
import { fetchCommand } from "../../../src/cli/commands/fetch.ts";
import { fuse } from "../../../src/cli/commands/fuse.ts";
import { fuzz } from "../../../src/cli/commands/fuzz.ts";
import { helpText } from "../../../src/cli/flags/help.ts";
import { list } from "../../../src/cli/commands/list.ts";
import { merge } from "../../../src/cli/commands/merge.ts";
import { pin } from "../../../src/cli/commands/pin.ts";
import { plan } from "../../../src/cli/commands/plan.ts";
import { schema } from "../../../src/cli/commands/schema.ts";
import { score } from "../../../src/cli/commands/score.ts";
import { TASKS } from "../run_task.ts";

const COMMANDS = [
  bench,
  check,
  exportCommand,
  fetchCommand,
  fuse,
  fuzz,
  list,
  merge,
  pin,
  plan,
  schema,
  score,
];

for (const command of COMMANDS) {
  Deno.test(`the help of ${command.name} shows every flag and fits 90 columns`, () => {
    const help = helpText(command);
    assert(command.name in TASKS, "it is a task");
    assert(help.startsWith(`deno task ${command.name} ${command.usage}\n`));
    for (const [name, { help: line }] of Object.entries(command.flags)) {
      assertStringIncludes(help, `--${name}`);
      assertStringIncludes(help, line.split(" ")[0]!);
    }
    assertStringIncludes(help, "Exit status: 0 done; 1 drift");
    const widest = Math.max(...help.split("\n").map((line) => line.length));
    assert(widest <= 90, `${widest} columns`);
    assert(!/[^.]\.\.\s/.test(help), "two full stops");
  });
}

Deno.test("a flag shows its value and its short form", () => {
  assertStringIncludes(helpText(fuse), "  -o, --output FILE  the PNG to write");
});
