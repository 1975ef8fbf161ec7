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
  [
    bench,
    (folder) => [
      `--fused=${folder}`,
      "--suite=sample",
      "--models=average",
      "--quiet",
      "--offline",
    ],
  ],
];

for (const { what, make } of OTHER_THINGS) {
  for (const [command, argsOf] of READERS) {
    const line = argsOf("DIR").join(" ");
    const isFused = line.startsWith("--fused");
    // A folder in a folder of images is passed over.
    if (isFused && what === "a folder") continue;
    Deno.test(`"${command.name} ${line}" where x is ${what} ends at once`, () =>
      inFolder(async (folder) => {
        await make(`${folder}/${isFused ? "smoke.png" : "x"}`);
        await assertRejects(
          () => command.run(argsOf(folder)),
          Error,
          `it is ${what}, not a file`,
        );
      }));
  }
}
