/** What the program says of itself without a command. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { explain } from "../../src/cli/commands/explain.ts";
import { score } from "../../src/cli/commands/score.ts";
import { SHELLS } from "../../src/cli/output/completion_script.ts";
import { inFolder, runTask, TASKS } from "./run_task.ts";

const root = new URL("../../", import.meta.url).pathname;

async function say(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      `--allow-read=${root}`,
      "--allow-env=INIT_CWD,XDG_RUNTIME_DIR,NO_COLOR",
      `${root}src/cli/main.ts`,
      ...args,
    ],
    env: { INIT_CWD: "" },
  }).output();
  assertEquals(code, 0, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}

Deno.test("--help lists every task that is a command, by what people want", async () => {
  const text = await say("--help");
  for (const [task, line] of Object.entries(TASKS)) {
    if (line.includes("src/cli/main.ts")) {
      assertMatch(text, new RegExp(` ${task} `));
    }
  }
});

Deno.test("--version names the version, the code and the packages by digest", async () => {
  assertMatch(
    await say("--version"),
    /^fusebench \d+\.\d+\.\d+, code [0-9a-f]{64}, packages [0-9a-f]{64}\n$/,
  );
});

Deno.test("completions know commands and their flags, in each shell", () => {
  for (const script of Object.values(SHELLS)) {
    const text = script([explain, score]);
    for (const word of ["explain", "printed", "fused"]) {
      assertStringIncludes(text, word);
    }
  }
});

Deno.test("completions know every command", async () => {
  await inFolder(async (cwd) => {
    const { code, stdout } = await runTask(["completions", "bash"], { cwd });
    assertEquals(code, 0);
    for (const [task, line] of Object.entries(TASKS)) {
      if (!line.includes("src/cli/main.ts")) continue;
      assertMatch(stdout, new RegExp(`\\b${task}\\b`));
    }
    const { code: refused } = await runTask(["completions", "csh"], { cwd });
    assertEquals(refused, 2);
  });
});
