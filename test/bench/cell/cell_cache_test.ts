import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { openCellCache } from "../../../src/bench/cell/cell_cache.ts";
import { makeFailed, makeRecord } from "../../results/make_record.ts";
import { temporaryFolder } from "../../store/fake_host.ts";

const record = makeRecord({
  values: { EN: 7.25, SD: "NaN", VIF: { undefined: "too small" } },
});
const place = `${record.id.slice(0, 2)}/${record.id}.json`;

Deno.test("cells: a finished cell comes back as it was, special values included", async () => {
  await using folder = await temporaryFolder();
  const cells = openCellCache(`${folder.path}/not/yet/there`);
  assertEquals(await cells.get(record.id), null);
  await cells.put(record);
  assertEquals(await cells.get(record.id), record);
  assertEquals(
    await openCellCache(`${folder.path}/not/yet/there`).get(record.id),
    record,
  );
});

Deno.test("cells: a failed cell is not kept, so that it is tried again", async () => {
  await using folder = await temporaryFolder();
  const cells = openCellCache(folder.path);
  await cells.put(makeFailed());
  assertEquals(await cells.get(makeFailed().id), null);
});

Deno.test("cells: what was finished before is kept when the same cell is put again", async () => {
  await using folder = await temporaryFolder();
  const cells = openCellCache(folder.path);
  await Promise.all([cells.put(record), cells.put(record), cells.put(record)]);
  assertEquals(await cells.get(record.id), record);
  const names: string[] = [];
  for await (
    const { name } of Deno.readDir(`${folder.path}/${record.id.slice(0, 2)}`)
  ) names.push(name);
  assertEquals(names, [`${record.id}.json`]);
});

const whole = JSON.stringify(record);
for (
  const [what, text] of [
    ["an empty file", ""],
    ["half a record", whole.slice(0, whole.length / 2)],
    ["text", "not a record"],
    ["null", "null"],
    ["a record of another schema", JSON.stringify({ ...record, schema: 2 })],
    ["a record with a field too many", JSON.stringify({ ...record, note: "" })],
    [
      "a record of another cell",
      JSON.stringify({ ...record, id: "0".repeat(64) }),
    ],
    [
      "a record that says ok and holds no image",
      JSON.stringify({ ...record, fused: null }),
    ],
  ] as const
) {
  Deno.test(`cells: ${what} counts as absent, and the cell can be kept there`, async () => {
    await using folder = await temporaryFolder();
    const cells = openCellCache(folder.path);
    await cells.put(record);
    await Deno.writeTextFile(`${folder.path}/${place}`, text);
    assertEquals(await cells.get(record.id), null);
    await cells.put(record);
    assertEquals(await cells.get(record.id), record);
  });
}

Deno.test("cells: where nothing can be kept, the error says where, why and that nothing is lost", async () => {
  await using folder = await temporaryFolder();
  const path = `${folder.path}/file`;
  await Deno.writeTextFile(path, "");
  const cells = openCellCache(path);
  await assertRejects(
    () => cells.get(record.id),
    Error,
    `Cannot read finished cells in ${path}: `,
  );
  const error = await assertRejects(
    () => cells.put(record),
    Error,
    `Cannot keep a finished cell in ${path}: `,
  );
  assertStringIncludes(error.message, "cells kept so far are safe");
});

Deno.test("cells: clearing forgets every cell and may be done twice", async () => {
  await using folder = await temporaryFolder();
  const cells = openCellCache(`${folder.path}/cells`);
  await cells.put(record);
  await cells.clear();
  assertEquals(await cells.get(record.id), null);
  await cells.clear();
});
