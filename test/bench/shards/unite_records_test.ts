import { assertEquals, assertStringIncludes } from "@std/assert";
import fc from "fast-check";
import type { FoundRecord } from "../../../src/bench/shards/read_record_folder.ts";
import { uniteRecords } from "../../../src/bench/shards/unite_records.ts";
import { makeFailed, makeRecord } from "../../results/make_record.ts";

const find = (record: FoundRecord["record"], file: string): FoundRecord => ({
  record,
  file,
});

/** Records of few cells in few folders, so that cells meet; of a cell ok records are equal, failed ones need not be. */
const someFound = fc.array(
  fc.record({
    folder: fc.constantFrom("a", "b", "c"),
    pair: fc.constantFrom("01", "02", "03"),
    error: fc.option(fc.constantFrom("out of memory", "killed")),
  }),
  { maxLength: 12 },
).map((all) =>
  all.map(({ folder, pair, error }) => {
    const record = error === null
      ? makeRecord({ pair })
      : makeFailed({ pair, error });
    return find(record, `${folder}/${error ?? "ok"}/${record.id}.json`);
  })
);

Deno.test("unite: neither order nor repetition decides anything", () => {
  fc.assert(fc.property(someFound, fc.gen(), (found, gen) => {
    const united = uniteRecords(found);
    assertEquals(united.contradictions, []);
    const shuffled = gen(() =>
      fc.shuffledSubarray([...found, ...found], {
        minLength: found.length * 2,
        maxLength: found.length * 2,
      })
    );
    assertEquals(uniteRecords(shuffled), united);
    const again = [...united.records.values()].map((record) =>
      find(record, `merged/${record.id}.json`)
    );
    assertEquals(uniteRecords([...again, ...found]).records, united.records);
  }));
});

Deno.test("unite: a finished record stands before a failed one", () => {
  const ok = makeRecord();
  for (const order of [["a", "b"], ["b", "a"]] as const) {
    const { records } = uniteRecords([
      find(ok, order[0]),
      find(makeFailed(), order[1]),
    ]);
    assertEquals([...records.values()], [ok]);
  }
});

Deno.test("unite: two values of one cell are a finding that names both files, the place and both values", () => {
  const one = find(makeRecord({ values: { EN: 7.25, SD: 1 } }), "x/1.json");
  const other = find(
    makeRecord({ values: { EN: 7.250000000000001, SD: 1 } }),
    "y/1.json",
  );
  for (const found of [[one, other], [other, one]]) {
    const { contradictions } = uniteRecords(found);
    assertEquals(contradictions.map(({ file }) => file), ["y/1.json"]);
    assertStringIncludes(
      contradictions[0]!.reason,
      "x/1.json has another value of the same cell (values.EN: 7.25 against 7.250000000000001)",
    );
  }
});
