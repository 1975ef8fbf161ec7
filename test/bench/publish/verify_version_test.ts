/** A version attested and signed in a folder, then spoiled in every way; and the versions that are published. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { attestVersion } from "../../../src/bench/publish/attest_version.ts";
import { qualityDigest } from "../../../src/bench/publish/quality_digest.ts";
import {
  listVersions,
  publishedSuites,
  readVersionFolder,
  writeVersion,
} from "../../../src/bench/publish/result_versions.ts";
import {
  type Verification,
  verifyVersion,
} from "../../../src/bench/publish/verify_version.ts";
import {
  readPrivateKey,
  readPublicKey,
} from "../../../src/provenance/signing_key.ts";
import { envelopeFile } from "../../../src/provenance/version_content.ts";
import { makeKey } from "../../provenance/make_key.ts";
import {
  makeHeader,
  makeRecord,
  wholeRecords,
} from "../../results/make_record.ts";
import { temporaryFolder } from "../../store/fake_host.ts";

const records = await wholeRecords([makeRecord(), makeRecord({ pair: "02" })]);
const header = makeHeader({ quality: await qualityDigest(records) });
const table = {
  title: "T",
  rowHeading: "method",
  columns: [],
  rows: [],
  notes: [],
};
const pem = await makeKey();
const signing = await readPrivateKey(pem.privatePem);
const key = await readPublicKey(pem.publicPem);
const program = { version: "1", code: "a".repeat(64), lock: "b".repeat(64) };
const envelope = envelopeFile(key.id);
const TODAY = "2026-06-01";

/** A published version, signed until the end of June. */
async function publishTo(results: string): Promise<string> {
  return await writeVersion(
    results,
    header,
    records,
    [{ name: "tno", table }],
    (folder) =>
      attestVersion(folder, { header, records }, {
        program,
        on: header.date,
        expires: "2026-06-30",
        key: signing,
      }),
  );
}

async function faultsOf(
  folder: string,
  options: Partial<Parameters<typeof verifyVersion>[1]> = {},
): Promise<readonly string[]> {
  return (await verifyVersion(folder, { key, today: TODAY, ...options }))
    .faults;
}

Deno.test("a version is published with its crate, its statement and its signature, and holds", async () => {
  await using folder = await temporaryFolder();
  const version = await publishTo(folder.path);
  const names = (await Array.fromAsync(Deno.readDir(version)))
    .map(({ name }) => name).sort();
  assertEquals(
    names,
    [
      envelope,
      "provenance.intoto.json",
      "records.json",
      "ro-crate-metadata.json",
      "tno.csv",
      "tno.json",
      "tno.md",
      "tno.tex",
    ].sort(),
  );
  const whole: Verification = await verifyVersion(version, {
    key,
    today: TODAY,
  });
  assertEquals(whole, {
    folder: version,
    faults: [],
    files: 6,
    keys: [key.id],
    signed: true,
    stated: { on: header.date, from: "run", expires: "2026-06-30" },
  });
  const unasked = await verifyVersion(version, { key: null, today: TODAY });
  assertEquals([unasked.faults, unasked.signed], [[], null]);
});

interface Spoiling {
  readonly name: string;
  spoil(version: string): Promise<unknown>;
  readonly says: string;
  /** Whether it is seen without the key, too. */
  readonly withoutKey: boolean;
}

const SPOILINGS: readonly Spoiling[] = [
  {
    name: "a byte of a table",
    spoil: (version) => edit(`${version}/tno.csv`, (text) => `${text} `),
    says: "tno.csv has other bytes: sha256 ",
    withoutKey: true,
  },
  {
    name: "a missing subject",
    spoil: (version) => Deno.remove(`${version}/tno.tex`),
    says: "tno.tex is stated and not there",
    withoutKey: true,
  },
  {
    name: "an extra file",
    spoil: (version) => Deno.writeTextFile(`${version}/note.txt`, ""),
    says: "note.txt is there and not stated",
    withoutKey: true,
  },
  {
    name: "a folder in it",
    spoil: (version) => Deno.mkdir(`${version}/more`),
    says: "more is a folder, not a file",
    withoutKey: true,
  },
  {
    name: "a truncated statement",
    spoil: (version) =>
      edit(
        `${version}/provenance.intoto.json`,
        (text) => text.slice(0, 99),
      ),
    says: "Cannot read provenance.intoto.json: it is truncated or damaged",
    withoutKey: true,
  },
  {
    name: "no statement",
    spoil: (version) => Deno.remove(`${version}/provenance.intoto.json`),
    says: "there is no provenance.intoto.json",
    withoutKey: true,
  },
  {
    name: "a truncated signature",
    spoil: (version) =>
      edit(`${version}/${envelope}`, (text) => text.slice(0, -20)),
    says: `Cannot read ${envelope}: it is truncated or damaged`,
    withoutKey: true,
  },
  {
    name: "another payload type",
    spoil: (version) =>
      edit(
        `${version}/${envelope}`,
        (text) => text.replace("application/vnd.in-toto+json", "text/plain"),
      ),
    says: "its payload type is text/plain, not application/vnd.in-toto+json",
    withoutKey: true,
  },
  {
    name: "a signature of something else",
    spoil: (version) =>
      edit(
        `${version}/${envelope}`,
        (text) => text.replace(/"sig":".{4}/, '"sig":"AAAA'),
      ),
    says: `${envelope} is not what key ${key.id} signed`,
    withoutKey: false,
  },
  {
    name: "no signature",
    spoil: (version) => Deno.remove(`${version}/${envelope}`),
    says:
      `nothing here that can be read is signed, and key ${key.id} was asked for`,
    withoutKey: false,
  },
  {
    name: "a table, with the unsigned statement made to agree",
    async spoil(version): Promise<void> {
      await edit(`${version}/tno.csv`, (text) => `${text} `);
      await Deno.remove(`${version}/provenance.intoto.json`);
      await attestVersion(version, { header, records }, {
        program: null,
        on: TODAY,
        expires: null,
        key: null,
      });
    },
    says: "tno.csv has other bytes",
    withoutKey: true,
  },
  {
    name: "a recipe that is not that of the records",
    spoil: (version) =>
      edit(
        `${version}/provenance.intoto.json`,
        (text) => text.replace('"suite": "paper"', '"suite": "other"'),
      ),
    says: "the recipe is not that of the records: externalParameters differs",
    withoutKey: true,
  },
];

for (const { name, spoil, says, withoutKey } of SPOILINGS) {
  Deno.test(`verified: ${name} is named`, async () => {
    await using folder = await temporaryFolder();
    const version = await publishTo(folder.path);
    await spoil(version);
    assertStringIncludes((await faultsOf(version)).join("\n"), says);
    const unasked = (await faultsOf(version, { key: null })).join("\n");
    assertEquals(unasked.includes(says), withoutKey, unasked);
  });
}

async function edit(
  path: string,
  change: (text: string) => string,
): Promise<void> {
  const before = await Deno.readTextFile(path);
  const after = change(before);
  assert(after !== before, "nothing was spoiled");
  await Deno.writeTextFile(path, after);
}

Deno.test("verified: another key, and a day after the last, are named", async () => {
  await using folder = await temporaryFolder();
  const version = await publishTo(folder.path);
  const other = await readPublicKey((await makeKey()).publicPem);
  assertEquals(await faultsOf(version, { key: other }), [
    `it is signed by another key: by ${key.id}, not by ${other.id}`,
  ]);
  assertEquals(await faultsOf(version, { today: "2026-07-01" }), [
    "the statement expired: it holds until 2026-06-30",
  ]);
});

Deno.test("verified: a whole version in the place of another is named", async () => {
  await using folder = await temporaryFolder();
  const version = await publishTo(folder.path);
  const { suite } = header;
  assertEquals(await faultsOf(version, { name: { suite, version: 1 } }), []);
  assertEquals(await faultsOf(version, { name: { suite, version: 2 } }), [
    "the statement is of paper@1, not of paper@2",
  ]);
});

Deno.test("attested later: the statement says so, nothing changes, and nothing wrong is signed", async () => {
  await using folder = await temporaryFolder();
  const version = await writeVersion(folder.path, header, records, []);
  const later = { program: null, on: TODAY, expires: null, key: null };
  const read = await readVersionFolder(version);
  const before = await Deno.readFile(`${version}/records.json`);
  assertEquals(await attestVersion(version, read, later), [
    "ro-crate-metadata.json",
    "provenance.intoto.json",
  ]);
  assertEquals(await Deno.readFile(`${version}/records.json`), before);
  assertEquals(await attestVersion(version, read, later), []);
  assertEquals(
    (await verifyVersion(version, { key: null, today: TODAY })).stated,
    { on: TODAY, from: "files", expires: null },
  );
  await Deno.writeTextFile(`${version}/note`, "");
  let message = "";
  try {
    await attestVersion(version, read, { ...later, key: signing });
  } catch (error) {
    message = (error as Error).message;
  }
  assertStringIncludes(message, "note is there and not stated; restore");
});

Deno.test("every published version holds to its statement, and is below a megabyte", async () => {
  const results = new URL("../../../results", import.meta.url).pathname;
  for (const suite of await publishedSuites(results)) {
    for (const version of await listVersions(results, suite)) {
      const folder = `${results}/${suite}/${version}`;
      const { faults } = await verifyVersion(folder, {
        key: null,
        today: TODAY,
        name: { suite, version },
      });
      assertEquals(faults, [], folder);
      let bytes = 0;
      for await (const { name } of Deno.readDir(folder)) {
        bytes += (await Deno.stat(`${folder}/${name}`)).size;
      }
      assert(bytes <= 1_000_000, `${folder} has ${bytes} bytes`);
    }
  }
});
