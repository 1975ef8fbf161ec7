import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { LARGEST_TEXT } from "../../../src/files/read_file.ts";
import { OTHER_THINGS } from "../../files/other_things.ts";
import { describeRun } from "../../../src/bench/publish/describe_run.ts";
import { qualityDigest } from "../../../src/bench/publish/quality_digest.ts";
import {
  listVersions,
  publishedSuites,
  readVersion,
  writeVersion,
} from "../../../src/bench/publish/result_versions.ts";
import type { Suite } from "../../../src/bench/suite/suite.ts";
import { runSuite, type SuiteRun } from "../../../src/bench/run_suite.ts";
import { suiteTables } from "../../../src/bench/publish/suite_tables.ts";
import { compareVersions } from "../../../src/results/drift/compare_versions.ts";
import type { VersionHeader } from "../../../src/results/version/version_header.ts";
import {
  makeHeader,
  makeRecord,
  wholeRecords,
} from "../../results/make_record.ts";
import { temporaryFolder } from "../../store/fake_host.ts";
import { TINY_SUITE, tinyWorld } from "../tiny_world.ts";

const records = await wholeRecords([
  makeRecord(),
  makeRecord({
    pair: "02",
    values: { "EN/cdd": 6.5, "SD/cdd": { undefined: "why" } },
  }),
]);
const header: VersionHeader = makeHeader({
  quality: await qualityDigest(records),
});

Deno.test("versions: what is published comes back, header and records", async () => {
  await using folder = await temporaryFolder();
  const results = `${folder.path}/results`;
  const directory = await writeVersion(results, header, records, []);
  assertEquals(directory, `${results}/paper/1`);
  assertEquals(await readVersion(results, "paper", 1), { header, records });
});

Deno.test("versions: they are listed by number, and nothing else is one", async () => {
  await using folder = await temporaryFolder();
  const results = folder.path;
  assertEquals(await listVersions(results, "paper"), []);
  for (const version of [10, 9, 1]) {
    await writeVersion(results, { ...header, version }, records, []);
  }
  await Deno.mkdir(`${results}/paper/draft`);
  await Deno.mkdir(`${results}/paper/02`);
  await Deno.writeTextFile(`${results}/paper/11`, "");
  assertEquals(await listVersions(results, "paper"), [1, 9, 10]);
});

Deno.test("versions: suites with none are not listed, nor is anything where there are no results", async () => {
  await using folder = await temporaryFolder();
  await writeVersion(folder.path, { ...header, suite: "b" }, records, []);
  await writeVersion(folder.path, { ...header, suite: "a" }, records, []);
  await Deno.mkdir(`${folder.path}/empty`);
  await Deno.writeTextFile(`${folder.path}/notes`, "");
  assertEquals(await publishedSuites(folder.path), ["a", "b"]);
  assertEquals(await publishedSuites(`${folder.path}/none`), []);
});

Deno.test("versions: one that is there is never rewritten, not even by the same", async () => {
  await using folder = await temporaryFolder();
  await writeVersion(folder.path, header, records, []);
  const file = `${folder.path}/paper/1/records.json`;
  const before = await Deno.readTextFile(file);
  const others = [makeRecord({ values: { "EN/cdd": 1 } })];
  const changed = { ...header, quality: await qualityDigest(others) };
  for (
    const [again, values] of [[header, records], [changed, others]] as const
  ) {
    await assertRejects(
      () => writeVersion(folder.path, again, values, []),
      Deno.errors.AlreadyExists,
      "a version is never rewritten; publish the next one",
    );
  }
  assertEquals(await Deno.readTextFile(file), before);
});

Deno.test("versions: a header or record against the schema is refused before anything is written", async () => {
  await using folder = await temporaryFolder();
  await assertRejects(
    () => writeVersion(folder.path, { ...header, date: "today" }, records, []),
    TypeError,
    "Cannot pack result version",
  );
  await assertRejects(
    () => writeVersion(folder.path, header, [...records, ...records], []),
    RangeError,
  );
  assertEquals(await publishedSuites(folder.path), []);
});

Deno.test("versions: one that cannot be written whole is not there at all", async () => {
  await using folder = await temporaryFolder();
  const table = { title: "", rowHeading: "", columns: [], rows: [], notes: [] };
  await assertRejects(
    () => writeVersion(folder.path, header, records, [{ name: "\0", table }]),
    Error,
  );
  assertEquals(await listFiles(`${folder.path}/paper`), []);
  await writeVersion(folder.path, header, records, []);
  assertEquals(await listFiles(`${folder.path}/paper`), ["1"]);
});

Deno.test("versions: many records are kept compressed, read back the same, and refused when damaged", async () => {
  await using folder = await temporaryFolder();
  const many = await wholeRecords(Array.from(
    { length: 1500 },
    (_, i) => makeRecord({ pair: `pair-${i}`, values: { "EN/cdd": i / 7 } }),
  ));
  const large = { ...header, quality: await qualityDigest(many) };
  const table = { title: "", rowHeading: "", columns: [], rows: [], notes: [] };
  await writeVersion(folder.path, large, many, [
    { name: "one", table },
    { name: "one-intervals", table, isDoubt: true },
  ]);
  assertEquals(await listFiles(`${folder.path}/paper/1`), [
    "one.csv",
    "one.md",
    "one.tex",
    "records.json.gz",
  ]);
  const found = await readVersion(folder.path, "paper", 1);
  assertEquals(found.header, large);
  assertEquals(found.records.length, 1500);
  assertEquals(await qualityDigest(found.records), large.quality);
  const file = `${folder.path}/paper/1/records.json.gz`;
  const bytes = await Deno.readFile(file);
  await Deno.writeFile(file, bytes.subarray(0, bytes.length - 9));
  await assertRejects(
    () => readVersion(folder.path, "paper", 1),
    SyntaxError,
    `Cannot read ${file}: `,
  );
});

Deno.test("versions: one that is too large is refused and leaves nothing", async () => {
  await using folder = await temporaryFolder();
  const notes = ["x".repeat(1_000_000)];
  const table = { title: "", rowHeading: "", columns: [], rows: [], notes };
  await assertRejects(
    () => writeVersion(folder.path, header, records, [{ name: "one", table }]),
    RangeError,
    "more than the 1000000 a version may have",
  );
  assertEquals(await listFiles(`${folder.path}/paper`), []);
});

/** Publishes, damages the file, and gives the error of reading it. */
async function readDamaged(damage: (text: string) => string): Promise<Error> {
  await using folder = await temporaryFolder();
  await writeVersion(folder.path, header, records, []);
  const file = `${folder.path}/paper/1/records.json`;
  const text = await Deno.readTextFile(file);
  const damaged = damage(text);
  assert(damaged !== text, "nothing was damaged");
  await Deno.writeTextFile(file, damaged);
  const error = await assertRejects(
    () => readVersion(folder.path, "paper", 1),
    SyntaxError,
  );
  assertStringIncludes(error.message, `Cannot read ${file}: `);
  return error;
}

Deno.test("versions: one changed digit is found by the record's digest", async () => {
  const { message } = await readDamaged((text) =>
    text.replace("47.23", "47.24")
  );
  assertStringIncludes(
    message,
    "cells[0] (tno/01/student/clip-round/wasm) is not what its digest says",
  );
});

Deno.test("versions: a changed digest in the header is found", async () => {
  const { message } = await readDamaged((text) =>
    text.replace(header.quality, "0".repeat(64))
  );
  assertStringIncludes(message, `its values have the digest ${header.quality}`);
});

for (
  const [what, damage] of [
    ["half a file", (text: string) => text.slice(0, text.length / 2)],
    ["an empty file", () => ""],
    ["another file", () => "{}"],
    ["a lost cell", (text: string) => text.replace(/,\n\[[^\n]*\]\n\]/, "\n]")],
    [
      "another schema",
      (text: string) => text.replace(`"schema": 2`, `"schema": 3`),
    ],
  ] as const
) {
  Deno.test(`versions: ${what} is refused by name`, async () => {
    await readDamaged(damage);
  });
}

for (const { what, make } of OTHER_THINGS) {
  Deno.test(`versions: ${what} in its place is refused at once`, async () => {
    await using folder = await temporaryFolder();
    for (const name of ["records.json", "records.json.gz"]) {
      await Deno.mkdir(`${folder.path}/paper/1`, { recursive: true });
      const path = `${folder.path}/paper/1/${name}`;
      await make(path);
      await assertRejects(
        () => readVersion(folder.path, "paper", 1),
        SyntaxError,
        `Cannot read ${path}: it is ${what}, not a file; restore it`,
      );
    }
  });
}

Deno.test("versions: one of another suite or number than its folder's is refused", async () => {
  await using folder = await temporaryFolder();
  await writeVersion(folder.path, header, records, []);
  await Deno.rename(`${folder.path}/paper/1`, `${folder.path}/paper/2`);
  await assertRejects(
    () => readVersion(folder.path, "paper", 2),
    SyntaxError,
    "it is version 1 of paper; restore it",
  );
  await Deno.rename(`${folder.path}/paper`, `${folder.path}/other`);
  await assertRejects(
    () => readVersion(folder.path, "other", 2),
    SyntaxError,
    "it is version 1 of paper; restore it",
  );
});

Deno.test("versions: one that unpacks to more than is read is refused", async () => {
  await using folder = await temporaryFolder();
  await Deno.mkdir(`${folder.path}/paper/1`, { recursive: true });
  const block = new Uint8Array(1 << 20);
  let blocks = 0;
  const packed = new ReadableStream({
    pull(controller): void {
      if (blocks++ > LARGEST_TEXT / block.length) controller.close();
      else controller.enqueue(block);
    },
  }).pipeThrough(new CompressionStream("gzip"));
  await Deno.writeFile(`${folder.path}/paper/1/records.json.gz`, packed);
  await assertRejects(
    () => readVersion(folder.path, "paper", 1),
    SyntaxError,
    `it holds more than the ${LARGEST_TEXT} bytes that are read`,
  );
});

Deno.test("versions: one that is not there is named", async () => {
  await using folder = await temporaryFolder();
  await assertRejects(
    () => readVersion(folder.path, "paper", 3),
    SyntaxError,
    `Cannot read ${folder.path}/paper/3/records.json: `,
  );
});

Deno.test("versions: a real run published with its tables reads back without drift, and is the same bytes every time", async () => {
  await using world = await tinyWorld();
  const suite: Suite = { ...TINY_SUITE, profiles: ["cdd", "strict"] };
  const run = await runSuite(suite, {}, world.options());
  const edition = { version: 1, date: "2025-01-31", change: "first version" };
  const publish = async (results: string, shown: SuiteRun): Promise<void> => {
    const about = await describeRun(suite, shown, world.models, edition);
    const tables = suiteTables(suite, about, shown.records, world.models);
    await writeVersion(results, about, shown.records, tables);
  };
  await publish(`${world.folder}/one`, run);
  const shuffled = { ...run, records: run.records.toReversed() };
  await publish(`${world.folder}/two`, shuffled);

  const files = await listFiles(`${world.folder}/one/tiny/1`);
  assertEquals(
    files,
    [
      ...[
        "cost",
        ...["tiny-cdd", "tiny-strict"].flatMap((name) => [
          name,
          ...["intervals", "separation", "average-ranks"].map((doubt) =>
            `${name}-${doubt}`
          ),
        ]),
      ].flatMap((name) =>
        ["csv", "json", "md", "tex"].map((end) => `${name}.${end}`)
      ),
      "records.json",
    ].sort(),
  );
  for (const file of files) {
    assertEquals(
      await Deno.readTextFile(`${world.folder}/two/tiny/1/${file}`),
      await Deno.readTextFile(`${world.folder}/one/tiny/1/${file}`),
      file,
    );
  }
  const found = await readVersion(`${world.folder}/one`, "tiny", 1);
  assertEquals(found.header.quality, await qualityDigest(run.records));
  assertEquals(found.header.definition, suite);
  const report = compareVersions({
    baseline: found,
    fresh: run.records,
    missing: [],
    toleranceOf: () => 0,
  });
  assertEquals([report.drift, report.compared, report.added], [false, 6, []]);
});

async function listFiles(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(folder)) names.push(name);
  return names.sort();
}
