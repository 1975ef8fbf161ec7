/** The commands that the pages show: each is a task, and its flags are those of its command. */
import { assert } from "@std/assert";
import type { Command } from "../../src/cli/flags/command.ts";
import { TASKS } from "./run_task.ts";

const root = new URL("../../", import.meta.url);

/** Every `deno task` of the shell blocks of a page, continued lines joined, comments dropped. */
function tasksOf(page: string): { task: string; flags: string[] }[] {
  return [...page.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block]) =>
    block!.replaceAll("\\\n", " ").split("\n").flatMap((line) => {
      const [, task, rest] = /deno(?:@\S+)? task ([\w:-]+)(.*)/.exec(
        line.replace(/\s#.*$/, ""),
      ) ?? [];
      return task === undefined ? [] : [{
        task,
        flags: [...rest!.matchAll(/(?<=\s)--([\w-]+)/g)].map(([, flag]) =>
          flag!
        ),
      }];
    })
  );
}

async function commandOf(task: string): Promise<Command> {
  const module: Record<string, unknown> = await import(
    new URL(`src/cli/commands/${task}.ts`, root).href
  );
  return Object.values(module).find((value) =>
    typeof value === "object" && value !== null && "run" in value
  ) as Command;
}

const pages = ["README.md", "CONTRIBUTING.md"];
for await (const { name } of Deno.readDir(new URL("docs/", root))) {
  if (name.endsWith(".md")) pages.push(`docs/${name}`);
}

for (const page of pages) {
  Deno.test(`${page}: every command it shows is there, with its flags`, async () => {
    const tasks = tasksOf(await Deno.readTextFile(new URL(page, root)));
    for (const { task, flags } of tasks) {
      assert(task in TASKS, `there is no task ${task}`);
      if (!TASKS[task]!.includes("src/cli/main.ts")) continue;
      const known = (await commandOf(task)).flags;
      for (const flag of flags) {
        assert(
          flag === "help" || Object.hasOwn(known, flag),
          `${task} has no --${flag}`,
        );
      }
    }
  });
}
