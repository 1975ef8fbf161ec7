import { assertEquals } from "@std/assert";
import { readRecordFolder } from "../../../src/bench/shards/read_record_folder.ts";
import { OTHER_THINGS } from "../../files/other_things.ts";
import { sealRecord } from "../../../src/results/record/seal_record.ts";
import { makeRecord } from "../../results/make_record.ts";
import { temporaryFolder } from "../../store/fake_host.ts";

Deno.test({
  name:
    "a pipe, device or loop in place of a record is listed, and the others are read",
  ignore: Deno.build.os === "windows",
  async fn(): Promise<void> {
    await using folder = await temporaryFolder();
    const cells = `${folder.path}/cells/ab`;
    await Deno.mkdir(cells, { recursive: true });
    const record = await sealRecord(makeRecord());
    await Deno.writeTextFile(
      `${cells}/${record.id}.json`,
      JSON.stringify(record),
    );
    // A folder of this name is looked into, as those that cells lie in.
    const others = OTHER_THINGS.filter(({ what }) => what !== "a folder");
    for (const { what, make } of others) {
      await make(`${cells}/${what.replaceAll(" ", "_")}.json`);
    }
    const { records, refused } = await readRecordFolder(folder.path);
    assertEquals(records.map(({ record }) => record), [record]);
    assertEquals(
      refused.map(({ reason }) => reason).sort(),
      others.map(({ what }) => `it is ${what}, not a file`).sort(),
    );
  },
});
