/** However a run is stopped, and in however many threads it goes on, its bytes are those of a run that was not. */
import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { History } from "../../../src/train/run/history.ts";
import { TrainingError } from "../../../src/train/run/training_error.ts";
import { writeCheckpoint } from "../../../src/train/run/write_checkpoint.ts";
import { inFolder } from "../../cli/run_task.ts";
import { LONGER, outcomeDigest, PATCHES, TINY, trainTiny } from "./tiny_run.ts";

async function whole(recipe = TINY): Promise<string> {
  let digest = "";
  await inFolder(async (cacheDir) => {
    digest = await outcomeDigest(await trainTiny({ cacheDir, recipe }));
  });
  return digest;
}

Deno.test("twice the same bytes, and as many threads as one likes", () =>
  inFolder(async (cacheDir) => {
    const once = await whole();
    for (const jobs of [2, 3]) {
      const outcome = await trainTiny({ cacheDir, jobs });
      assertEquals(await outcomeDigest(outcome), once);
      await outcome.shelf.remove();
    }
    const other = await trainTiny({ cacheDir, seed: 2 });
    assert(await outcomeDigest(other) !== once, "the seed decides nothing");
  }));

Deno.test("a checkpoint holds everything: stopped at a stretch's end, it goes on to the same bytes", () =>
  inFolder(async (cacheDir) => {
    const stop = new AbortController();
    const kept: number[] = [];
    await assertRejects(() =>
      trainTiny({
        cacheDir,
        signal: stop.signal,
        onStep: ({ step }) => {
          if (step === 3) stop.abort(new DOMException("stop", "AbortError"));
        },
        onKept: ({ step }) => kept.push(step),
      }), DOMException);
    assertEquals(kept, [10]);
    const steps: number[] = [];
    const outcome = await trainTiny({
      cacheDir,
      jobs: 2,
      onStep: ({ step }) => steps.push(step),
    });
    assertEquals(steps[0], 10);
    assertEquals(await outcomeDigest(outcome), await whole());
  }));

Deno.test("a finished run that was not put away is not trained again", () =>
  inFolder(async (cacheDir) => {
    const once = await outcomeDigest(await trainTiny({ cacheDir }));
    const steps: number[] = [];
    const again = await trainTiny({
      cacheDir,
      onStep: ({ step }) => steps.push(step),
    });
    assertEquals(steps, [TINY.steps]);
    assertEquals(await outcomeDigest(again), once);
  }));

Deno.test("another recipe, seed, data or code goes on from no checkpoint of this one", () =>
  inFolder(async (cacheDir) => {
    await trainTiny({ cacheDir });
    for (
      const other of [
        { recipe: { ...TINY, batch: 2 } },
        { seed: 2 },
        { patches: { ...PATCHES, digest: "1".repeat(64) } },
        { code: "another" },
      ]
    ) {
      const steps: number[] = [];
      await trainTiny({
        cacheDir,
        ...other,
        onStep: ({ step }) => steps.push(step),
      });
      assertEquals(steps[0], 0, Object.keys(other).join());
    }
  }));

Deno.test({
  name: "killed at any step, it goes on to the same bytes",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (cacheDir) => {
      for (const at of [4, 12]) {
        const lines = await runChild(cacheDir, at);
        assert(!lines.some((line) => /^[0-9a-f]{64}/.test(line)), "it ended");
      }
      const lines = await runChild(cacheDir, Infinity);
      assertMatch(lines[0]!, /^step [1-5]0$/);
      assertEquals(lines.at(-1), await whole(LONGER));
    }),
});

Deno.test("numbers that are no longer finite stop it, with the step, the batch and the last good checkpoint", () =>
  inFolder(async (cacheDir) => {
    const losing = { ...TINY.optimiser, rate: 1e38 };
    const early = await assertRejects(
      () => trainTiny({ cacheDir, recipe: { ...TINY, optimiser: losing } }),
      TrainingError,
    );
    assertEquals(early.kept, null);
    assertMatch(early.message, /at step \d+: .* \(patches \d, \d, \d, \d\)/);

    const { shelf, identity } = await trainTiny({ cacheDir });
    const state = (await shelf.read([72, 4, 36, 1], new History()))!;
    state.parameters[0]!.fill(NaN);
    await writeCheckpoint(shelf.path, identity, { ...state, step: 10 });
    const late = await assertRejects(
      () => trainTiny({ cacheDir }),
      TrainingError,
    );
    assertEquals([late.step, late.kept?.step], [11, 10]);
    assert(late.message.endsWith(`checkpoint is of step 10: ${shelf.path}`));
  }));

/** Runs the child and kills it once it says that step; gives the lines it had said. */
async function runChild(cacheDir: string, at: number): Promise<string[]> {
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-check",
      "--no-prompt",
      "--allow-read",
      `--allow-write=${cacheDir}`,
      new URL("./kill_child.ts", import.meta.url).pathname,
      cacheDir,
    ],
    stdout: "piped",
  }).spawn();
  const lines: string[] = [];
  let rest = "";
  for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + text).split("\n");
    rest = parts.pop()!;
    lines.push(...parts);
    if (lines.includes(`step ${at}`)) {
      child.kill("SIGKILL");
      break;
    }
  }
  const { signal } = await child.status;
  assertEquals(signal, at === Infinity ? null : "SIGKILL");
  return lines;
}
