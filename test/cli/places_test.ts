/** A pipe, a device or a loop where a command's user names a file: a clear error at once, from every command. */
import { assertRejects } from "@std/assert";
import { bench } from "../../src/cli/commands/bench.ts";
import type { Command } from "../../src/cli/flags/command.ts";
import { fuse } from "../../src/cli/commands/fuse.ts";
import { merge } from "../../src/cli/commands/merge.ts";
import { score } from "../../src/cli/commands/score.ts";
import { OTHER_THINGS } from "../files/other_things.ts";
import { inFolder } from "./run_task.ts";

/** Command lines that read `x` in a folder. */
const READERS: readonly [Command, (folder: string) => string[]][] = [
  [score, (folder) => [`${folder}/x`, `${folder}/x`, `${folder}/x`]],
  [
    fuse,
    (folder) => [
      `${folder}/x`,
      `${folder}/x`,
      `--output=${folder}/y.png`,
      "--offline",
    ],
  ],
  [bench, (folder) => [`--plan=${folder}/x`, "--offline"]],
  [merge, (folder) => [folder, `--plan=${folder}/x`, "--offline"]],
  [
    bench,
    (folder) => [
      `--onnx=${folder}/x`,
      "--protocol=clip-round",
      "--suite=sample",
      "--offline",
    ],
  ],
];

for (const { what, make } of OTHER_THINGS) {
  for (const [command, argsOf] of READERS) {
    const line = argsOf("DIR").join(" ");
    Deno.test(`"${command.name} ${line}" where x is ${what} ends at once`, () =>
      inFolder(async (folder) => {
        await make(`${folder}/x`);
        await assertRejects(
          () => command.run(argsOf(folder)),
          Error,
          `it is ${what}, not a file`,
        );
      }));
  }
}

for (const { what, make } of OTHER_THINGS) {
  Deno.test(`bench --fused says that ${what} is there and not read`, () =>
    inFolder(async (folder) => {
      await make(`${folder}/smoke.png`);
      await assertRejects(
        () =>
          bench.run([
            `--fused=${folder}`,
            "--suite=sample",
            "--models=average",
            "--quiet",
            "--offline",
          ]),
        Error,
        "is there and not read",
      );
    }));
}
