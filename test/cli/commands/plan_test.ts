/** `plan`, `bench --plan` and `merge` as their user meets them, with the permissions of their tasks. */
import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { bench } from "../../../src/cli/commands/bench.ts";
import { exitStatusOf } from "../../../src/cli/run/exit_status.ts";
import { sealRecord } from "../../../src/results/record/seal_record.ts";
import { inFolder, runTask, startTask, type TaskOutcome } from "../run_task.ts";

const PLAN = ["plan", "--suite=sample", "--out=plan.json"];
/** Three of its eight pairs, for what is computed whole. */
const FEW = [...PLAN, "--limit=3"];
const QUICK = [...FEW, "--profile=cdd"];
const OUT = ".fusebench/records";
const shard = (part: string): string[] => [
  "bench",
  "--plan=plan.json",
  `--shard=${part}`,
  `--out=${OUT}`,
  "--quiet",
  "--jobs=1",
];

function ok({ code, stdout, stderr }: TaskOutcome): string {
  assertEquals(code, 0, stderr + stdout);
  return stdout;
}

/** Every file below a folder by its path in it. */
async function tree(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) {
      for (const [path, text] of await tree(`${folder}/${name}`)) {
        files.set(`${name}/${path}`, text);
      }
    } else files.set(name, await Deno.readTextFile(`${folder}/${name}`));
  }
  return files;
}

Deno.test("three shards at once, merged, are byte for byte a single run", () =>
  inFolder(async (cwd) => {
    const made = await runTask([...QUICK, "--shards=3"], { cwd });
    ok(made);
    assertStringIncludes(made.stderr, "sample: 9 cells in 3 tasks, about ");
    assertStringIncludes(made.stderr, "3 shards: the shortest takes about ");
    const outcomes = await Promise.all(
      ["1/3", "2/3", "3/3"].map((part) => runTask(shard(part), { cwd })),
    );
    const counts = outcomes.map((outcome) =>
      Number(
        /: (\d+) of \1 cells have a record \(\1 computed now\)/.exec(
          ok(outcome),
        )![1],
      )
    );
    assertEquals(counts.reduce((a, b) => a + b), 9);
    const merged = ok(
      await runTask(["merge", OUT, "--strict", "--out=.fusebench/merged"], {
        cwd,
      }),
    );
    assertStringIncludes(merged, "sample: mean over 3 pairs, profile cdd");
    assertStringIncludes(
      merged,
      "9 cells planned: 9 finished, 0 failed, 0 missing",
    );
    ok(
      await runTask(
        [
          ...["bench", "--suite=sample", "--limit=3", "--profile=cdd"],
          ...["--jobs=1", "--out=.fusebench/single"],
        ],
        { cwd },
      ),
    );
    assertEquals(
      await tree(`${cwd}/.fusebench/merged`),
      await tree(`${cwd}/.fusebench/single`),
    );
  }));

Deno.test("a plan goes to stdout unless told, and is the same every time", () =>
  inFolder(async (cwd) => {
    const args = ["plan", "--suite=sample", "--quiet"];
    const first = ok(await runTask(args, { cwd }));
    assertEquals(ok(await runTask(args, { cwd, online: false })), first);
    ok(await runTask(PLAN, { cwd }));
    assertEquals(await Deno.readTextFile(`${cwd}/plan.json`), first);
  }));

Deno.test("a plan needs the weights of its fusers, and says where to get them", () =>
  inFolder(async (cwd) => {
    const { code, stdout, stderr } = await runTask(
      ["plan", "--suite=paper", "--offline"],
      { cwd },
    );
    assertEquals([code, stdout], [3, ""]);
    assertStringIncludes(stderr, "missing: model mmdrfuse-student");
    assertStringIncludes(stderr, "error: Cannot plan paper: the estimates");
  }));

Deno.test({
  name: "SIGTERM, then a kill: the shard goes on from its records",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (cwd) => {
      ok(await runTask(FEW, { cwd }));
      // A killed process may leave a file it had not finished; that is no record.
      const count = async (): Promise<number> => {
        const files = await tree(`${cwd}/${OUT}/cells`).catch(() => new Map());
        return [...files.keys()].filter((path) => path.endsWith(".json"))
          .length;
      };
      const stop = async (signal: Deno.Signal): Promise<TaskOutcome> => {
        const before = await count();
        const child = startTask(shard("1/1"), { cwd });
        const output = child.output();
        let ended = false;
        child.status.then(() => ended = true);
        while (!ended && await count() <= before) {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        assert(!ended, "the run ended before it could be stopped");
        child.kill(signal);
        const { code, stdout, stderr } = await output;
        const text = new TextDecoder();
        return {
          code,
          stdout: text.decode(stdout),
          stderr: text.decode(stderr),
        };
      };
      const stopped = await stop("SIGTERM");
      assertEquals([stopped.code, stopped.stdout], [130, ""]);
      assertStringIncludes(stopped.stderr, "stopping: finished cells are kept");
      assert((await stop("SIGKILL")).code !== 0);
      const kept = await count();
      assert(kept > 1 && kept < 9, `${kept} records`);
      const rest = JSON.parse(
        ok(await runTask([...shard("1/1"), "--json"], { cwd })),
      );
      assertEquals(
        [rest.cells, rest.records, rest.computed],
        [9, 9, 9 - kept],
      );
    }),
});

Deno.test("parts of a plan, and what is wrong with them", (t) =>
  inFolder(async (cwd) => {
    ok(await runTask(PLAN, { cwd }));
    const plan = await Deno.readTextFile(`${cwd}/plan.json`);
    const [first, second] = [...plan.matchAll(/^\["([0-9a-f]{64})"/gm)].map((
      [, id],
    ) => id!);

    await t.step("cells by their ids", async () => {
      const { stdout } = await runTask([
        "bench",
        "--plan=plan.json",
        `--cell=${first},${second}`,
        `--cell=${first}`,
        `--out=${OUT}`,
        "--jobs=1",
        "--json",
      ], { cwd });
      const { cells, computed } = JSON.parse(stdout);
      assertEquals([cells, computed], [2, 2]);
      const kept = await tree(`${cwd}/${OUT}/cells`);
      assertEquals(
        [...kept.keys()].filter((path) => path.endsWith(".json"))
          .map((path) => path.split("/")[1]).sort(),
        [`${first}.json`, `${second}.json`].sort(),
      );
    });

    await t.step("an unfinished plan is told from a finished one", async () => {
      const args = ["merge", OUT, "--out=.fusebench/part"];
      const loose = await runTask(args, { cwd });
      assertStringIncludes(
        ok(loose),
        "24 cells planned: 2 finished, 0 failed, 22 missing",
      );
      assertStringIncludes(
        loose.stdout,
        "missing: dataset sample (8 pairs): not computed yet; run the shards",
      );
      assertEquals((await runTask([...args, "--strict"], { cwd })).code, 3);
      const { code, stderr } = await runTask([...args, "--publish=x"], { cwd });
      assertEquals(code, 1);
      assertStringIncludes(stderr, "Cannot publish sample: something is missi");
    });

    await t.step("a shard beyond the tasks has nothing to do", async () => {
      assertStringIncludes(
        ok(await runTask(shard("32/32"), { cwd })),
        "sample, 32-of-32: nothing to do",
      );
    });

    await t.step("a record of other code stops the merge", async () => {
      const file = `${cwd}/${OUT}/cells/${first!.slice(0, 2)}/${first}.json`;
      const record = JSON.parse(await Deno.readTextFile(file));
      record.code.road = "0".repeat(64);
      await Deno.writeTextFile(
        file,
        JSON.stringify(await sealRecord(record)),
      );
      const { code, stdout, stderr } = await runTask(
        ["merge", OUT, "--out=.fusebench/refused"],
        { cwd },
      );
      assertEquals([code, stdout], [1, ""]);
      assertStringIncludes(stderr, `${first}.json: it was computed with other`);
      assertStringIncludes(stderr, "code of stage road");
      assertEquals(
        await Deno.stat(`${cwd}/.fusebench/refused`).catch(() => null),
        null,
      );
    });

    const elsewhere = plan.replace(/("road": )"[0-9a-f]{8}/, '$1"00000000');
    assert(elsewhere !== plan);
    await Deno.writeTextFile(`${cwd}/elsewhere.json`, elsewhere);
    await Deno.writeTextFile(`${cwd}/half.json`, plan.slice(0, 999));
    for (
      const [args, code, message] of [
        [
          ["--plan=plan.json", `--cell=${"0".repeat(64)}`],
          2,
          "the plan has no such cell",
        ],
        [["--plan=plan.json", "--shard=0/3"], 2, "Cannot read --shard 0/3"],
        [["--plan=plan.json", "--shard=4/3"], 2, "Cannot read --shard 4/3"],
        [["--plan=plan.json", "--shard=3"], 2, "it takes K/N, such as 3/16"],
        [
          ["--plan=plan.json", "--models=average"],
          2,
          "Cannot use --models with --plan: the plan says what is run",
        ],
        [
          ["--plan=plan.json", "--publish=x"],
          2,
          "Cannot use --publish with --plan",
        ],
        [
          ["--plan=plan.json", "--shard=1/2", `--cell=${first}`],
          2,
          "give one of them",
        ],
        [["--shard=1/2"], 2, "they are parts of a plan"],
        [["--plan=nowhere.json"], 1, "there is no such file"],
        [["--plan=half.json"], 1, "truncated or damaged"],
        [
          ["--plan=elsewhere.json"],
          1,
          "what differs is the code of stage road; use the checkout",
        ],
      ] as const
    ) {
      await t.step(`bench ${args.join(" ").slice(0, 60)}`, async () => {
        const there = args.map((arg) =>
          arg.replace("--plan=", `--plan=${cwd}/`)
        );
        const error = await assertRejects(
          () => bench.run([...there, "--offline"]),
          Error,
        );
        assertEquals(exitStatusOf(error), code);
        assert(error.message.startsWith("Cannot "), error.message);
        assertStringIncludes(error.message, message);
      });
    }

    await t.step("a folder of another plan is refused", async () => {
      ok(
        await runTask(
          ["plan", "--suite=sample", "--limit=1", "--out=plan.json"],
          {
            cwd,
          },
        ),
      );
      const { code, stderr } = await runTask(shard("1/1"), { cwd });
      assertEquals(code, 1);
      assertStringIncludes(stderr, "it holds those of another plan");
    });

    await t.step("tables are not written among the records", async () => {
      for (const out of [OUT, `${OUT}/../../${OUT}/.`]) {
        const { code, stderr } = await runTask(
          ["merge", OUT, `--out=${out}`],
          { cwd },
        );
        assertEquals(code, 2, stderr);
        assertStringIncludes(stderr, "which is read; name another place");
      }
    });

    await t.step("merging nothing is usage", async () => {
      const { code, stderr } = await runTask(["merge"], { cwd });
      assertEquals(code, 2);
      assertStringIncludes(stderr, "name the folders with records");
      const nowhere = await runTask(["merge", "nowhere"], { cwd });
      assertEquals(nowhere.code, 1);
      assertStringIncludes(nowhere.stderr, "there are none");
    });
  }));
