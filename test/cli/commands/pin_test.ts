/** `pin` with the permissions of its task, in a folder with a copy of the catalogue, as docs/ADDING_A_DATASET.md uses it. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { parseDatasets } from "../../../src/datasets/catalog.ts";
import { inFolder, runTask } from "../run_task.ts";

const CATALOGUE = new URL("../../../datasets.json", import.meta.url);
const SAMPLE = new URL("../../../src/datasets/sample", import.meta.url)
  .pathname;
const FACTS = [
  "--id=Mine",
  "--title=My pairs",
  "--homepage=https://example.org/mine",
  "--licence=MIT",
  "--redistributable",
  "--citation=nobody",
  "--doi=10.0/0",
];
const URL_FLAG =
  "--url=https://raw.githubusercontent.com/me/mine/0123456789abcdef0123456789abcdef01234567/test";

Deno.test("pin adds a folder to the catalogue, and to nothing while a fact is not given", () =>
  inFolder(async (cwd) => {
    await Deno.copyFile(CATALOGUE, `${cwd}/datasets.json`);
    const before = await Deno.readTextFile(CATALOGUE);
    const refused = await runTask(["pin", SAMPLE, ...FACTS, "--write"], {
      cwd,
    });
    assertEquals(refused.code, 2);
    assertStringIncludes(refused.stderr, "--url are not given");
    assertEquals(await Deno.readTextFile(`${cwd}/datasets.json`), before);

    const { code, stdout, stderr } = await runTask(
      ["pin", SAMPLE, ...FACTS, URL_FLAG, "--write"],
      { cwd },
    );
    assertEquals([code, stdout], [
      0,
      "datasets.json has Mine now, 8 pairs\n",
    ], stderr);
    const after = parseDatasets(
      JSON.parse(await Deno.readTextFile(`${cwd}/datasets.json`)),
    );
    const mine = after.datasets.get("Mine")!;
    assertEquals([mine.pinned, mine.redistributable], [8, true]);
    assert(mine.pairs.get("smoke")!.ir.url!.endsWith("/test/ir/smoke.png"));
  }));
