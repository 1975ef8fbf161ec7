/** `deno task check`: publishes the sample in a folder of its own, then tampers with it. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { qualityDigest } from "../../../src/bench/publish/quality_digest.ts";
import { readVersion } from "../../../src/bench/publish/result_versions.ts";
import { packVersion } from "../../../src/results/version/pack_version.ts";
import { sealRecord } from "../../../src/results/record/seal_record.ts";
import type { VersionHeader } from "../../../src/results/version/version_header.ts";
import type { CellRecord } from "../../../src/results/record/record.ts";
import { inFolder, runTask, withoutProgress } from "../run_task.ts";

Deno.test("check", (t) =>
  inFolder(async (cwd) => {
    const path = `${cwd}/results/sample/1/records.json`;

    await t.step(
      "without a published version is usage, not success",
      async () => {
        const { code, stderr } = await runTask(["check"], { cwd });
        assertEquals(code, 2);
        assertStringIncludes(stderr, "error: Cannot check: results/ has no");
      },
    );

    await t.step("bench --publish keeps a version, once", async () => {
      const publish = [
        "bench",
        "--suite=sample",
        "--quiet",
        "--jobs=1",
        "--publish=first",
      ];
      const { code, stderr } = await runTask(publish, { cwd });
      assertEquals(code, 0, stderr);
      assertEquals(stderr, "published results/sample/1\n");
      const { header } = await readVersion(`${cwd}/results`, "sample", 1);
      assertEquals(header.change, "first");
      const again = await runTask(publish, { cwd });
      assertEquals(again.code, 1);
      assertEquals(
        again.stderr,
        "error: Cannot publish sample: its quality values are those of version 1\n",
      );
      const partial = await runTask([...publish, "--limit=1"], { cwd });
      assertEquals(partial.code, 2);
      assertStringIncludes(partial.stderr, "a selection is not the suite");
    });

    await t.step("an untouched version has no drift", async () => {
      // It was published with one worker.
      const { code, stdout, stderr } = await runTask(["check", "--jobs=2"], {
        cwd,
      });
      assertMatch(stderr, /^sample: peak memory \d/m);
      assertEquals([code, withoutProgress(stderr)], [0, ""]);
      assertMatch(
        stdout,
        /^No drift from sample version 1: 24 cells compared, all the same/,
      );
    });

    await t.step("part of a version is held against that part", async () => {
      const { code, stdout } = await runTask(
        ["check", "SAMPLE", "--models=maximum", "--limit=1"],
        { cwd },
      );
      assertEquals(code, 0);
      assertMatch(stdout, /^No drift from sample version 1: 1 cell compared/);
    });

    await t.step(
      "an unknown suite, or one that lacks what is asked, is usage",
      async () => {
        const unknown = await runTask(["check", "nope"], { cwd });
        assertEquals(unknown.code, 2);
        assertStringIncludes(unknown.stderr, "choose from sample");
        const lacking = await runTask(["check", "--datasets=tno25"], { cwd });
        assertEquals(lacking.code, 2);
        assertStringIncludes(lacking.stderr, 'Cannot select "tno25"');
      },
    );

    await t.step(
      "a changed value is drift, for people and for machines",
      async () => {
        const changed = await tamper(path, (record, at) =>
          at === 0
            ? {
              ...record,
              values: {
                ...record.values,
                "EN/cdd": Number(record.values["EN/cdd"]) + 0.01,
              },
            }
            : record);
        const part = [`--filter=${changed.dataset}/${changed.pair}/average`];
        const people = await runTask(["check", ...part], { cwd });
        assertEquals([people.code, withoutProgress(people.stderr)], [1, ""]);
        assertMatch(
          people.stdout,
          /^Drift from sample version 1: 1 of 1 cell /,
        );
        assertMatch(people.stdout, /\ncode: 1 cell /);
        assertStringIncludes(
          people.stdout,
          `${changed.dataset}/${changed.pair}, ${changed.model}`,
        );
        assertMatch(people.stdout, /EN\/cdd: \S+ became \S+, difference /);

        const machines = await runTask(["check", "--json", ...part], { cwd });
        assertEquals([machines.code, withoutProgress(machines.stderr)], [
          1,
          "",
        ]);
        const [report] = JSON.parse(machines.stdout);
        assertEquals(report.drift, true);
        assertEquals(report.baseline, { suite: "sample", version: 1 });
        assertEquals([report.compared, report.byCause.code], [1, 1]);
        assertEquals(report.drifted[0].values[0].variant, "EN/cdd");
        assertEquals(report.failed, []);
      },
    );

    await t.step(
      "a file changed by hand is refused, and how to go on",
      async () => {
        const text = await Deno.readTextFile(path);
        const { header } = await readVersion(`${cwd}/results`, "sample", 1);
        await Deno.writeTextFile(
          path,
          text.replace(header.quality, "0".repeat(64)),
        );
        const { code, stderr } = await runTask(["check"], { cwd });
        assertEquals(code, 1);
        assertMatch(
          stderr,
          /^error: Cannot read results\/sample\/1\/records.json: .*the file was changed, restore it\n$/,
        );
        await Deno.writeTextFile(path, text.slice(0, text.length / 2));
        const half = await runTask(["check"], { cwd });
        assertEquals(half.code, 1);
        assertStringIncludes(half.stderr, "truncated or damaged");
        await Deno.remove(path);
        const gone = await runTask(["check"], { cwd });
        assertEquals(gone.code, 1);
        assertStringIncludes(gone.stderr, "there is no such file; restore it");
      },
    );

    await t.step(
      "a damaged version does not keep bench from its table",
      async () => {
        const { code, stdout } = await runTask(
          ["bench", "--suite=sample", "--metrics=EN"],
          { cwd },
        );
        assertEquals(code, 0);
        assertStringIncludes(stdout, "not compared with published version 1: ");
        assert(stdout.startsWith("sample: mean over 8 pairs"));
      },
    );
  }));

/** Changes records and states their digest, as a different program would have published them. */
async function tamper(
  path: string,
  change: (record: CellRecord, at: number) => CellRecord,
): Promise<CellRecord> {
  const folder = path.slice(0, path.indexOf("/sample/1/"));
  const { header, records } = await readVersion(folder, "sample", 1);
  const changed = await Promise.all(
    (records as CellRecord[]).map((record, at) =>
      sealRecord(change(record, at))
    ),
  );
  const quality = await qualityDigest(changed);
  await Deno.writeTextFile(
    path,
    packVersion({ ...header as VersionHeader, quality }, changed),
  );
  return changed[0]!;
}
