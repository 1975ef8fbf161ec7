import { assertEquals, assertStringIncludes } from "@std/assert";
import { openRecordFolder } from "../../../src/bench/shards/record_folder.ts";
import { temporaryFolder } from "../../store/fake_host.ts";

Deno.test("shards: a finished record that is damaged is named, and its cell is open again", async () => {
  await using folder = await temporaryFolder();
  const notes: string[] = [];
  const { cells } = await openRecordFolder(
    folder.path,
    "{}",
    (note) => notes.push(note),
  );
  const id = "ab".repeat(32);
  await Deno.mkdir(`${folder.path}/cells/ab`, { recursive: true });
  await Deno.writeTextFile(`${folder.path}/cells/ab/${id}.json`, "{");
  assertEquals(await cells.get(id), null);
  assertEquals(notes.length, 1);
  assertStringIncludes(notes[0]!, `cells/ab/${id}.json.damaged`);
});
