/** Stopping, being killed and running twice at once: finished cells are never lost and never computed again. */
import { assert, assertEquals } from "@std/assert";
import { inFolder, runTask, startTask } from "./run_task.ts";

/** Three pairs, so that there is something left twice. */
const SAMPLE = [
  ...["bench", "--suite=sample", "--limit=3"],
  ...["--quiet", "--json", "--jobs=1"],
];
const CELLS = 9;

Deno.test({
  name: "Ctrl-C and a kill leave finished cells to go on from",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (cwd) => {
      const interrupted = await stopMidway("SIGINT", cwd);
      assertEquals(interrupted.code, 130);
      assertEquals(
        interrupted.stderr,
        "stopping: finished cells are kept, the same command resumes\n",
      );
      assertEquals(interrupted.stdout, "");
      const first = await countCells(cwd);
      assert(first > 0 && first < CELLS, `${first} cells`);

      const killed = await stopMidway("SIGKILL", cwd);
      assert(killed.code !== 0);
      const second = await countCells(cwd);
      assert(second > first, `${first} cells, then ${second}`);

      const last = await runTask(SAMPLE, { cwd });
      assertEquals(last.code, 0, last.stderr);
      const [sample] = JSON.parse(last.stdout);
      assertEquals(sample.cells, CELLS);
      assertEquals(sample.computed, CELLS - second);
    }),
});

Deno.test("two runs at once do each other no harm", () =>
  inFolder(async (cwd) => {
    const both = await Promise.all(
      [1, 2].map(() => runTask([...SAMPLE, "--profile=cdd"], { cwd })),
    );
    const [one, two] = both.map(({ code, stdout, stderr }) => {
      assertEquals(code, 0, stderr);
      return JSON.parse(stdout)[0];
    });
    assertEquals(one.cells, CELLS);
    assertEquals(one.quality, two.quality);
    assertEquals(one.tables, two.tables);
    assertEquals(await countCells(cwd), CELLS);
  }));

/** Starts the sample on one thread and sends the signal once a further cell is finished. */
async function stopMidway(
  signal: Deno.Signal,
  cwd: string,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const before = await countCells(cwd);
  const child = startTask(SAMPLE, { cwd });
  const output = child.output();
  let ended = false;
  child.status.then(() => ended = true);
  while (!ended && await countCells(cwd) <= before) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert(!ended, "the run ended before it could be stopped");
  child.kill(signal);
  const { code, stdout, stderr } = await output;
  const text = new TextDecoder();
  return { code, stdout: text.decode(stdout), stderr: text.decode(stderr) };
}

async function countCells(cwd: string): Promise<number> {
  let count = 0;
  try {
    for await (const { name } of Deno.readDir(`${cwd}/.fusebench/cells`)) {
      for await (
        const file of Deno.readDir(`${cwd}/.fusebench/cells/${name}`)
      ) {
        if (file.name.endsWith(".json")) count++;
      }
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return count;
}
