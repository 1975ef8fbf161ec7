/** `deno task bench` as a stranger without network or mirror meets it. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { inFolder, runTask, withoutProgress } from "../run_task.ts";

Deno.test("bench without network or mirror", (t) =>
  inFolder(async (cwd) => {
    await t.step(
      "ends in the sample's table and says what is missing",
      async () => {
        const { code, stdout, stderr } = await runTask(["bench"], {
          cwd,
          online: false,
        });
        assertEquals(code, 0, stderr);
        assertEquals(withoutProgress(stderr), "");
        assertStringIncludes(stdout, "sample: mean over 8 pairs, profile cdd");
        assertStringIncludes(stdout, "24 cells (24 computed now)");
        const missing = stdout.split("\n").filter((line) =>
          line.startsWith("missing: ")
        );
        assertEquals(
          missing.map((line) => line.split(": ")[1]),
          [
            "model mmdrfuse-student",
            "dataset TNO (25 pairs)",
            "dataset RoadScene (50 pairs)",
            "dataset MSRS (49 pairs)",
          ],
        );
        for (const line of missing) {
          assertStringIncludes(line, "--allow-net=raw.githubusercontent.com");
          assertStringIncludes(line, "set FUSEBENCH_MIRROR");
        }
        assertFits(stdout);
      },
    );

    await t.step(
      "a second run computes nothing, and writes the same",
      async () => {
        const before = await Deno.readTextFile(
          `${cwd}/.fusebench/out/sample/sample-cdd.md`,
        );
        const { code, stdout } = await runTask(["bench", "--offline"], { cwd });
        assertEquals(code, 0);
        assertStringIncludes(stdout, "24 cells (0 computed now)");
        assertStringIncludes(stdout, "not asked, offline");
        assertEquals(
          await Deno.readTextFile(`${cwd}/.fusebench/out/sample/sample-cdd.md`),
          before,
        );
      },
    );

    await t.step(
      "--strict ends with 3; --quiet --json is only JSON",
      async () => {
        const { code, stdout, stderr } = await runTask(
          ["bench", "--offline", "--strict", "--json"],
          { cwd },
        );
        assertEquals(code, 3);
        assertEquals(stderr, "");
        const [paper, sample] = JSON.parse(stdout);
        assertEquals([paper.suite, sample.suite], ["paper", "sample"]);
        assertEquals([paper.cells, sample.cells], [0, 24]);
        assertEquals(sample.computed, 0);
        assertEquals(sample.missing, []);
        assertEquals(paper.missing.length, 1 + 25 + 50 + 49);
        assertMatch(sample.quality, /^[0-9a-f]{64}$/);
        assertEquals(Object.keys(sample.tables), [
          ...["sample-cdd", "sample-strict"].flatMap((name) => [
            name,
            ...["intervals", "separation", "average-ranks"].map((doubt) =>
              `${name}-${doubt}`
            ),
          ]),
          "cost",
        ]);
      },
    );

    await t.step("a damaged finished cell is computed again", async () => {
      const [damaged] = await cellFiles(cwd);
      await Deno.writeTextFile(damaged!, '{"schema": 1, "id": "');
      const { code, stdout } = await runTask(
        ["bench", "--suite", "sample", "--quiet", "--json"],
        { cwd },
      );
      assertEquals(code, 0);
      assertEquals(JSON.parse(stdout)[0].computed, 1);
    });

    await t.step("selection, metrics and profile", async () => {
      const { code, stdout } = await runTask([
        "bench",
        "--suite=sample",
        "--models=average",
        "--limit=2",
        "--profile=STRICT",
        "--metrics=en,Qabf",
        "--quiet",
      ], { cwd });
      assertEquals(code, 0);
      assertStringIncludes(stdout, "mean over 2 pairs, profile strict");
      assertMatch(stdout, /^model +protocol +EN +Qabf +params/m);
      assert(!stdout.includes("maximum"), "only the named model");
      assert(!stdout.includes("profile cdd"), "only the named profile");
      assert(!stdout.includes("tables ("), "no notes");
    });

    await t.step("a wrong mirror is named, and what it needs", async () => {
      const { code, stdout } = await runTask(
        ["bench", "--datasets=tno25", "--limit=1", "--quiet"],
        {
          cwd,
          online: false,
          env: { FUSEBENCH_MIRROR: "http://localhost:8099/mirror" },
        },
      );
      assertEquals(code, 0);
      assertStringIncludes(
        stdout,
        "Deno may not reach localhost:8099; run it with deno run --allow-net=localhost:8099",
      );
    });

    await t.step(
      "a cache that is a file ends with one clear line",
      async () => {
        await Deno.writeTextFile(`${cwd}/.fusebench/file`, "");
        const { code, stderr } = await runTask(
          ["bench", "--suite=sample"],
          { cwd, env: { FUSEBENCH_CACHE: `${cwd}/.fusebench/file` } },
        );
        assertEquals(code, 1);
        assertMatch(
          stderr,
          /^error: Cannot read finished cells in .*: .*a file stands where a folder is needed; choose another folder\n$/,
        );
      },
    );

    await t.step(
      "tables that cannot be written are printed all the same, with status 1",
      async () => {
        const { code, stdout, stderr } = await runTask([
          "bench",
          "--suite=sample",
          "--models=average",
          "--limit=2",
          "--out=.fusebench/file/out",
        ], { cwd });
        assertEquals(code, 1);
        assertMatch(stdout, /^average +levels-round /m);
        assert(!stdout.includes("records are in"), "they are not");
        assertMatch(
          stderr,
          /^error: Cannot write \.fusebench\/file\/out\/sample: .*choose another folder$/m,
        );
      },
    );

    await t.step(
      "a cache the task may not write ends with one clear line",
      async () => {
        const { code, stderr } = await runTask(
          ["bench", "--suite=sample", "--jobs=1"],
          { cwd, env: { FUSEBENCH_CACHE: `${cwd}/elsewhere` } },
        );
        assertEquals(code, 1);
        assertMatch(
          stderr,
          /^error: Cannot keep a finished cell in .*: Deno may not write .*--allow-write=.*\n$/,
        );
      },
    );
  }));

/** Tables and lines fit a terminal of 130 columns, but for the list of what is missing, digests and notes. */
function assertFits(stdout: string): void {
  const wide = stdout.split("\n").filter((line) =>
    line.length > 130 && !/^(missing|quality|mmdrfuse)/.test(line)
  );
  assertEquals(wide, []);
}

async function cellFiles(cwd: string): Promise<string[]> {
  const files: string[] = [];
  for await (const { name } of Deno.readDir(`${cwd}/.fusebench/cells`)) {
    if (name === "latest") continue;
    const folder = `${cwd}/.fusebench/cells/${name}`;
    for await (const file of Deno.readDir(folder)) {
      files.push(`${folder}/${file.name}`);
    }
  }
  return files;
}
