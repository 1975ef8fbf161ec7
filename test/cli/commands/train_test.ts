/** `deno task train` as its user runs it, on scenes that are drawn. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { sha256Hex } from "../../../src/canon/digest.ts";
import { TINY } from "../../train/run/tiny_run.ts";
import {
  inFolder,
  type Json,
  runForJson,
  runTask,
  startTask,
} from "../run_task.ts";

async function writeRecipe(cwd: string, change: object = {}): Promise<string> {
  const data = { ...TINY.data, scenes: 1 };
  const recipe = { ...TINY, data, ...change };
  await Deno.writeTextFile(`${cwd}/tiny.json`, JSON.stringify(recipe));
  return `--recipe=${cwd}/tiny.json`;
}

Deno.test("train makes a model, its entry and its curve; twice and with any --jobs the same", () =>
  inFolder(async (cwd) => {
    const recipe = await writeRecipe(cwd);
    const first: Json = await runForJson(["train", recipe, "--jobs=1"], {
      cwd,
    });
    const { model, entry, run, losses, chart } = first.files;
    assertEquals(
      await sha256Hex(await Deno.readFile(`${cwd}/${model}`)),
      first.entry.onnx.sha256,
    );
    assertEquals(await readJson(`${cwd}/${entry}`), first.entry);
    assertEquals((await readJson(`${cwd}/${run}`)).identity, first.identity);
    assertStringIncludes(await Deno.readTextFile(`${cwd}/${chart}`), "<svg");
    assertMatch(
      await Deno.readTextFile(`${cwd}/${losses}`),
      /^step,total,\w/,
    );
    assertEquals([...Deno.readDirSync(`${cwd}/.fusebench/train`)], []);

    const again: Json = await runForJson(
      ["train", recipe, "--jobs=2", `-o=${cwd}/b`],
      { cwd },
    );
    assertEquals(again.entry, first.entry);
    const other: Json = await runForJson(["train", recipe, "--seed=2"], {
      cwd,
    });
    assert(other.entry.onnx.sha256 !== first.entry.onnx.sha256);

    const [, ...bench] = again.bench.split(" task ")[1].split(" ");
    const rows = await runForJson(
      ["bench", ...bench, "--suite=sample", "--limit=1", "--models=average"],
      { cwd },
    );
    assertStringIncludes(JSON.stringify(rows), "tiny-seed-1");
  }));

Deno.test("train says in words what it did", () =>
  inFolder(async (cwd) => {
    const recipe = await writeRecipe(cwd);
    const { code, stdout } = await runTask(["train", recipe], { cwd });
    assertEquals(code, 0);
    assertMatch(
      stdout,
      /^trained tiny-seed-1: 20 steps of 4 patches, 113 param/,
    );
    assertMatch(
      stdout,
      /terms +Of its data: MIT, like the program that drew it/,
    );
    assertMatch(
      stdout,
      /\n.*deno task bench --onnx \S+\/model.onnx --protocol imsave-stretch,clip-round --as tiny-seed-1\n$/,
    );
  }));

Deno.test({
  name: "Ctrl-C keeps what was trained, and the same command goes on",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (cwd) => {
      const recipe = await writeRecipe(cwd, { steps: 400 });
      const child = startTask(["train", recipe, "--quiet", "--jobs=1"], {
        cwd,
      });
      const output = child.output();
      while (!await isKept(cwd)) await new Promise((go) => setTimeout(go, 5));
      child.kill("SIGINT");
      const { code, stderr } = await output;
      const said = new TextDecoder().decode(stderr);
      assertEquals(code, 130, said);
      assertMatch(
        said,
        /^stopping: .*, the same command resumes\nkept: step \d+0: .*checkpoint\n$/,
      );
      const { stdout } = await runTask(["train", recipe, "--quiet"], { cwd });
      const [, here] = /\((\d+) steps here/.exec(stdout) ?? [];
      assert(Number(here) < 400, stdout);
    }),
});

/** What somebody may type, the exit status, and what is said. */
const REFUSED: readonly (readonly [string[], number, RegExp])[] = [
  [
    ["--recipe=nothing"],
    2,
    /Cannot train by recipe "nothing": .*llvip-student/,
  ],
  [
    ["--recipe=nothing.json"],
    1,
    /Cannot read recipe nothing.json: there is no such/,
  ],
  [["--data=tno25"], 2, /tno25: TNO\/tno42-01 of it is kept for tables/],
  [["--data=tno2"], 2, /"tno2": there is none of that name/],
  [["--fine-tune=nothing"], 2, /Cannot use model "nothing"/],
  [["--seed=x"], 2, /--seed x: it takes a whole number/],
  [
    ["llvip-student"],
    2,
    /train takes flags only \(--recipe NAME picks a recipe\)/,
  ],
];

Deno.test("train refuses what cannot be meant", () =>
  inFolder(async (cwd) => {
    for (const [args, status, message] of REFUSED) {
      const { code, stderr } = await runTask(["train", ...args], { cwd });
      assertEquals(code, status, stderr);
      assertMatch(stderr, message);
    }
  }));

async function readJson(path: string): Promise<Json> {
  return JSON.parse(await Deno.readTextFile(path));
}

async function isKept(cwd: string): Promise<boolean> {
  const folder = `${cwd}/.fusebench/train`;
  const runs = await Array.fromAsync(Deno.readDir(folder)).catch(() => []);
  for (const { name } of runs) {
    if (await Deno.stat(`${folder}/${name}/checkpoint`).catch(() => null)) {
      return true;
    }
  }
  return false;
}
