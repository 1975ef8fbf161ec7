import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { z } from "zod";
import {
  listVersions,
  readVersion,
} from "../../../src/bench/publish/result_versions.ts";
import { defaultPublished } from "../../../src/results/published/default_published.ts";
import { findPublished } from "../../../src/results/published/find_published.ts";
import {
  type ComparedCell,
  comparePublished,
} from "../../../src/results/reproduce/compare_published.ts";
import { aggregate } from "../../../src/results/table/aggregate.ts";
import { digestOf } from "../../../src/canon/digest_of.ts";
import { schemas } from "../../../src/cli/commands/schema.ts";
import { copyFolder } from "../../copy_folder.ts";
import { mirror } from "../../mirror.ts";
import { inFolder, runTask } from "../run_task.ts";

const TABLE = "cddfuse-2023";
const RESULTS = new URL("../../../results", import.meta.url).pathname;

Deno.test("reproduce: an unknown table is a usage error that lists what there is", async () => {
  await inFolder(async (cwd) => {
    const { code, stderr } = await runTask(
      ["reproduce", "--table", "nobody-1999"],
      { cwd, online: false },
    );
    assertEquals(code, 2);
    assertStringIncludes(stderr, TABLE);
  });
});

Deno.test("reproduce: what chooses a part of a table needs the table, and a table has no sample", async () => {
  await inFolder(async (cwd) => {
    for (
      const args of [["--limit", "1"], ["--search"], [
        "--quick",
        `--table=${TABLE}`,
      ]]
    ) {
      const { code, stderr } = await runTask(["reproduce", ...args], {
        cwd,
        online: false,
      });
      assertEquals([code, stderr.includes("--table")], [2, true]);
    }
  });
});

Deno.test("reproduce --quick: without data the sample that ships is computed, the rest is said, and the page is written", async () => {
  await inFolder(async (cwd) => {
    for (const suite of ["sample", "paper"]) {
      await copyFolder(`${RESULTS}/${suite}`, `${cwd}/results/${suite}`);
    }
    const { code, stdout, stderr } = await runTask([
      "reproduce",
      "--quick",
      "--offline",
      "--strict",
      "--quiet",
    ], { cwd, online: false });
    assertEquals([code, stderr], [3, ""]);
    const lines = stdout.trimEnd().split("\n");
    assert(
      lines.length <= 24 && lines.every((line) => [...line].length <= 80),
      stdout,
    );
    for (
      const line of [
        "results cannot be run here: paper 2 (0 of 620 cells)",
        "results same digest: sample 4 (24 of 24 cells)",
        "CDDFuse 2023, Table 1: none of 192 numbers could be judged here",
        "Metric_TNO 2022, images: none of 4158 numbers could be judged here",
        "page    .fusebench/out/reproduce/verdict.html, .md, .json",
      ]
    ) assert(lines.includes(line), stdout);
    const folder = `${cwd}/.fusebench/out/reproduce`;
    const file = JSON.parse(
      await Deno.readTextFile(`${folder}/verdict.json`),
    );
    const { digest, ...report } = file;
    const form = z.fromJSONSchema(schemas().verdict!);
    form.parse(file);
    for (const change of [{ schema: 2 }, { date: "today" }, { pins: [{}] }]) {
      assertEquals(form.safeParse({ ...file, ...change }).success, false);
    }
    assertEquals(digest, await digestOf(report));
    assertStringIncludes(stdout, `verdict sha256:${digest}`);
    for (const name of ["verdict.html", "verdict.md"]) {
      const page = await Deno.readTextFile(`${folder}/${name}`);
      assertStringIncludes(page, digest);
      assertStringIncludes(page, "FUSEBENCH");
    }
    assertStringIncludes(
      await Deno.readTextFile(`${folder}/badge-${TABLE}.svg`),
      "not run",
    );
  });
});

/** SDNet's printed row beside the published records of a subset, or of its first pairs. */
async function published(
  subset: string,
  limit = Infinity,
): Promise<ComparedCell[]> {
  const version = (await listVersions(RESULTS, "field")).at(-1)!;
  const { header, records } = await readVersion(RESULTS, "field", version);
  const mine = records.filter(({ model }) => model === "sdnet");
  const subsets = header.subsets.filter(({ name }) => name === subset);
  return comparePublished({
    table: findPublished(defaultPublished(), TABLE),
    aggregates: aggregate(
      mine,
      subsets.map((one) => ({ ...one, pairs: one.pairs.slice(0, limit) })),
    ),
    backend: "wasm",
    protocols: new Map([["sdnet", mine[0]!.protocol]]),
    variantOf: (metric) => `${metric}/cdd`,
  }).filter((cell) => cell.model === "sdnet" && cell.subset === subset);
}

for (
  const [subset, pairs, row] of [
    ["tno25", 25, {
      EN: "6.64",
      SD: "32.66",
      SF: "12.05",
      MI: "1.52",
      SCD: "1.49",
      VIF: "0.56",
      Qabf: "0.44",
      SSIM: "1.00",
    }],
    ["roadscene50", 50, {
      EN: "7.14",
      SD: "40.20",
      SF: "13.70",
      MI: "2.21",
      SCD: "1.49",
      VIF: "0.60",
      Qabf: "0.51",
      SSIM: "0.99",
    }],
  ] as const
) {
  // CDDFuse (CVPR 2023), Table 1.
  Deno.test(`reproduce: SDNet's printed row on ${pairs} pairs of ${subset} comes out of the published records, to the printed digits`, async () => {
    const cells = await published(subset);
    assertEquals(
      Object.fromEntries(cells.map(({ metric, printed }) => [metric, printed])),
      row,
    );
    for (const { metric, verdict, counts } of cells) {
      assertEquals([metric, verdict, counts?.count], [
        metric,
        "reproduced",
        pairs,
      ]);
    }
  });
}

Deno.test({
  name:
    "reproduce: what is published of that row's first pairs is computed here (needs FUSEBENCH_MIRROR)",
  ignore: mirror === null,
  async fn(): Promise<void> {
    const expected = await published("tno25", 2);
    await inFolder(async (cwd) => {
      const { code, stdout } = await runTask(
        [
          "reproduce",
          `--table=${TABLE}`,
          "--models=sdnet",
          "--datasets=tno25",
          "--limit=2",
          "--json",
        ],
        { cwd, online: false, env: { FUSEBENCH_MIRROR: mirror! } },
      );
      assertEquals(code, 0);
      const { verdicts } = JSON.parse(stdout);
      const at = (id: string): number =>
        verdicts.columns.findIndex((column: { id: string }) =>
          column.id === id
        );
      const cells = verdicts.rows.map((
        { cells }: { cells: { text?: string; value?: number }[] },
      ) => [
        cells[at("metric")]?.text,
        cells[at("printed")]?.text,
        cells[at("ours")]?.value,
        cells[at("verdict")]?.text,
      ]);
      assertEquals(
        cells,
        expected.map(({ metric, printed, ours, verdict }) => [
          metric,
          printed,
          ours,
          verdict,
        ]),
      );
      assert(cells.length === 8);
    });
  },
});
