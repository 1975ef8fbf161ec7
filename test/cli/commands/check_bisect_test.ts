import { assertEquals } from "@std/assert";
import { copyFolder } from "../../copy_folder.ts";
import { temporaryFolder } from "../../store/fake_host.ts";
import { runTask } from "../run_task.ts";

Deno.test("two published versions are held against each other without computing anything", async () => {
  await using folder = await temporaryFolder();
  const { path: cwd } = folder;
  for (const version of [3, 4]) {
    const path = `results/sample/${version}`;
    const from = new URL(`../../../${path}`, import.meta.url).pathname;
    await copyFolder(from, `${cwd}/${path}`);
  }
  const same = await runTask(
    ["check", "--bisect", "sample@3", "results/sample/4/records.json"],
    { cwd },
  );
  assertEquals([same.code, same.stderr, same.stdout], [
    0,
    "",
    "sample@3 → sample@4: 16 cells in both, all the same\n\n8 cells only in the newer\n\n",
  ]);
  const alone = await runTask(["check", "--bisect", "sample@3"], { cwd });
  assertEquals([alone.code, alone.stderr], [
    2,
    "error: Cannot bisect sample@3: it takes two versions, such as field@1 field@2\n",
  ]);
});
