/** What the program says of itself without a command. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { inFolder, runTask, TASKS } from "./run_task.ts";

const main = new URL("../../src/cli/main.ts", import.meta.url).pathname;

async function say(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--allow-env=INIT_CWD,XDG_RUNTIME_DIR,NO_COLOR",
      main,
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

Deno.test("completions know every command and its flags, in each shell", async () => {
  await inFolder(async (cwd) => {
    for (const shell of ["bash", "zsh", "fish"]) {
      const { code, stdout } = await runTask(["completions", shell], { cwd });
      assertEquals(code, 0);
      for (const word of ["explain", "printed", "fused"]) {
        assertStringIncludes(stdout, word);
      }
    }
    const { code } = await runTask(["completions", "csh"], { cwd });
    assertEquals(code, 2);
  });
});
