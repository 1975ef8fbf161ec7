import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { openCellCache } from "../../../src/bench/cell/cell_cache.ts";
import { sealRecord } from "../../../src/results/record/seal_record.ts";
import { digest, makeFailed, makeRecord } from "../../results/make_record.ts";
import { OTHER_THINGS } from "../../files/other_things.ts";
import { temporaryFolder } from "../../store/fake_host.ts";

const record = await sealRecord(makeRecord({
  values: {
    "EN/cdd": 7.25,
    "SD/cdd": "NaN",
    "VIF/cdd": { undefined: "too small" },
  },
}));
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
    ["a record of another schema", JSON.stringify({ ...record, schema: 1 })],
    ["a record with a field too many", JSON.stringify({ ...record, note: "" })],
    [
      "a record of another cell",
      JSON.stringify({ ...record, id: "0".repeat(64) }),
    ],
    ["a digit of a value changed", whole.replace("7.25", "7.26")],
    ["an engine changed", whole.replace("1.30.0", "1.30.1")],
    [
      "a record that says ok and holds no image",
      JSON.stringify({ ...record, fused: null }),
    ],
  ] as const
) {
  Deno.test(`cells: ${what} is named and set aside, and the cell can be kept there`, async () => {
    await using folder = await temporaryFolder();
    const notes: string[] = [];
    const cells = openCellCache(folder.path, {
      onDamage: (note) => notes.push(note),
    });
    await cells.put(record);
    await Deno.writeTextFile(`${folder.path}/${place}`, text);
    assertEquals(await cells.get(record.id), null);
    assertEquals(notes.length, 1);
    assertStringIncludes(notes[0]!, `${place}.damaged and computed again`);
    assertEquals(
      await Deno.readTextFile(`${folder.path}/${place}.damaged`),
      text,
    );
    await cells.put(record);
    assertEquals(await cells.get(record.id), record);
  });
}

Deno.test("cells: values of other variants are kept beside those that come, newer ones win", async () => {
  await using folder = await temporaryFolder();
  const cells = openCellCache(folder.path);
  await cells.put(record);
  const other = await sealRecord({
    ...record,
    variants: { "EN/cdd": digest("new code"), "MI/strict": digest("mi") },
    values: { "EN/cdd": 7.5, "MI/strict": 2 },
  });
  await cells.put(other);
  const both = await cells.get(record.id);
  assertEquals(both!.values, { ...record.values, ...other.values });
  assertEquals(both!.variants["EN/cdd"], digest("new code"));
  const redone = await sealRecord({ ...other, fused: digest("other image") });
  await cells.put(redone);
  assertEquals(await cells.get(record.id), redone);
});

Deno.test("cells: what was kept last under a cell's names is found whatever its identity", async () => {
  await using folder = await temporaryFolder();
  const cells = openCellCache(folder.path);
  assertEquals(await cells.latest(record), null);
  await cells.put(record);
  const other = await sealRecord({ ...record, id: digest("other code") });
  assertEquals(await cells.latest(other), record.id);
  await cells.put(other);
  assertEquals(await cells.latest(record), other.id);
  assertEquals(await cells.latest({ ...record, pair: "02" }), null);
});

for (const { what, make } of OTHER_THINGS) {
  Deno.test(`cells: ${what} in place of a record, beside one that was set aside, is no end of it`, async () => {
    await using folder = await temporaryFolder();
    const cells = openCellCache(folder.path);
    await cells.put(record);
    await make(`${folder.path}/${place}.damaged`);
    await Deno.remove(`${folder.path}/${place}`);
    await make(`${folder.path}/${place}`);
    assertEquals(await cells.get(record.id), null);
    await cells.put(record);
    assertEquals(await cells.get(record.id), record);
    const [pointer] = await filesIn(`${folder.path}/latest`);
    await Deno.remove(pointer!);
    await make(pointer!);
    assertEquals(await cells.latest(record), null);
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

/** The files below a folder of folders. */
async function filesIn(folder: string): Promise<string[]> {
  const inner = await Array.fromAsync(Deno.readDir(folder));
  const files = await Promise.all(
    inner.map(async ({ name }) =>
      (await Array.fromAsync(Deno.readDir(`${folder}/${name}`)))
        .map((file) => `${folder}/${name}/${file.name}`)
    ),
  );
  return files.flat();
}
