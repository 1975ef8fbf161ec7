/** Command lines that cannot be understood, and readers that go away. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { bench } from "../../src/cli/commands/bench.ts";
import { check } from "../../src/cli/commands/check.ts";
import type { Command } from "../../src/cli/flags/command.ts";
import { exportCommand } from "../../src/cli/commands/export.ts";
import { fetchCommand } from "../../src/cli/commands/fetch.ts";
import { fuse } from "../../src/cli/commands/fuse.ts";
import { list } from "../../src/cli/commands/list.ts";
import { merge } from "../../src/cli/commands/merge.ts";
import { schema } from "../../src/cli/commands/schema.ts";
import { score } from "../../src/cli/commands/score.ts";
import { UsageError } from "../../src/cli/flags/usage_error.ts";
import { inFolder, runTask, startTask } from "./run_task.ts";

const REFUSED: readonly [Command, string, string][] = [
  [bench, "--limt 3", "Cannot use --limt: there is no such flag"],
  [bench, "tno25", 'Cannot use "tno25": bench takes flags only'],
  [
    bench,
    "--suite nope",
    "Cannot run --suite nope: choose from ablation, ablation-night, ",
  ],
  [bench, "--suite ../paper", "Cannot run --suite ../paper"],
  [bench, "--datasets tno26", 'Cannot find dataset or subset "tno26"'],
  [
    bench,
    "--datasets sample",
    'Cannot select "sample": not in suite paper; choose one of tno25',
  ],
  [
    bench,
    "--models nope",
    'Cannot select "nope": not in suite paper; choose one of mmdrfuse-',
  ],
  [bench, "--filter zzz", "nothing is left; loosen --datasets, --models or"],
  [bench, "--limit 0", "Cannot read --limit 0"],
  [bench, "--jobs many", "Cannot read --jobs many"],
  [bench, "--jobs 0", "Cannot read --jobs 0: it takes a whole number from 1"],
  [bench, "--limit -1", "Cannot read --limit -1: it takes a whole number"],
  [bench, "--limit=1 --limit=2", "Cannot read --limit: it is given 2 times"],
  [bench, "--json=false", "Cannot read --json=false: --json takes no value"],
  [bench, "--suite ..", "Cannot run --suite ..: choose from"],
  [bench, "--suite a/b", "Cannot run --suite a/b: choose from"],
  [bench, "--repetitions 3", "--repetitions alone: it is for --timing"],
  [bench, "--publish x --limit 1", "Cannot publish with --limit"],
  [bench, "--publish x --metrics EN", "Cannot publish with --metrics"],
  [bench, "--publish x --profile cdd", "Cannot publish with --profile"],
  [bench, "--publish x --backend simd", "Cannot publish with --backend"],
  [merge, "a --publish x --metrics EN", "Cannot publish with --metrics"],
  [exportCommand, "--verify --out x", "Cannot use --out with --verify"],
  [list, "models --licences", "Cannot list models with --licences"],
  [bench, "--metrics PSRN", "Cannot show --metrics PSRN: "],
  [
    bench,
    "--profile xyz",
    "Cannot use --profile xyz: choose from cdd, mmdr, lt2022",
  ],
  [
    bench,
    "--backend gpu",
    "Cannot use --backend gpu: choose from wasm, simd, webgpu, wgsl, auto",
  ],
  [check, "nope", "Cannot check"],
  [exportCommand, "nope", 'Cannot use model "nope"'],
  [fetchCommand, "nope", 'Cannot find dataset or subset "nope"'],
  [list, "nope", "Cannot list nope: choose from datasets, subsets"],
  [schema, "nope", 'Cannot use "nope": schema takes flags only'],
  [score, "a.png b.png", "Cannot score: give three files"],
  [score, "a b c d", "Cannot score: give three files"],
  [score, "a b c --profile x", "Cannot use --profile x"],
  [fuse, "a.png -o c.png", "Cannot fuse: give two files"],
  [fuse, "a.png b.png", "Cannot fuse: say where to write, -o fused.png"],
  [fuse, "a.png b.png -o c.jpg", "c.jpg: the result is a PNG"],
  [fuse, "a.png b.png -o c.png --model x", 'Cannot use model "x"'],
  [
    fuse,
    "a.png b.png -o c.png --protocol levels-round",
    "Cannot use --protocol levels-round: choose from imsave-stretch, clip-round",
  ],
];

for (const [command, line, message] of REFUSED) {
  Deno.test(`"${command.name} ${line}" is a usage error that says what to do`, async () => {
    const error = await assertRejects(
      () => command.run([...line.split(" "), ...quietly(command)]),
      UsageError,
    );
    assertStringIncludes(error.message, message);
  });
}

/** Nothing of these may reach a network, should it be run after all. */
function quietly(command: Command): string[] {
  return "offline" in command.flags ? ["--offline"] : [];
}

Deno.test("a usage error is one line on stderr and status 2", () =>
  inFolder(async (cwd) => {
    const { code, stdout, stderr } = await runTask(["list", "--jsn"], { cwd });
    assertEquals([code, stdout], [2, ""]);
    assertMatch(stderr, /^error: Cannot use --jsn: [^\n]+\n$/);
  }));

Deno.test({
  name: "a reader that goes away is no error",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (cwd) => {
      const child = startTask(["list", "--json"], { cwd });
      await child.stdout.cancel();
      const stderr = await new Response(child.stderr).text();
      assertEquals(stderr, "");
      assertEquals((await child.status).code, 0);
    }),
});

Deno.test("the same list for people and for machines", () =>
  inFolder(async (cwd) => {
    const people = await runTask(["list"], { cwd });
    const machines = await runTask(["list", "--json"], { cwd });
    assertEquals([people.code, machines.code], [0, 0]);
    assertEquals([people.stderr, machines.stderr], ["", ""]);
    const sections = JSON.parse(machines.stdout);
    assertEquals(Object.keys(sections), [
      "datasets",
      "subsets",
      "models",
      "protocols",
      "profiles",
      "backends",
      "suites",
    ]);
    for (const [section, rows] of Object.entries(sections)) {
      assertStringIncludes(people.stdout, `${section}\n`);
      for (const { name } of rows as { name: string }[]) {
        // Wide sections are blocks, each under its name.
        assertMatch(people.stdout, new RegExp(`\n  ${name}[ \n]`));
      }
    }
    assertEquals(
      people.stdout.match(/MACs\/px +\d*\.\d+/),
      null,
      "as in tables",
    );
    const wide = people.stdout.split("\n").filter(({ length }) => length > 130);
    assertEquals(wide, []);
    const here = (name: string): unknown =>
      sections.datasets.find((row: { name: string }) => row.name === name).here;
    assertEquals([here("sample"), here("TNO")], [8, 0]);
    assert(sections.subsets.length >= 14);
  }));
