/** The text of `datasets.json`, and one more dataset in it. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { addDataset } from "../../src/datasets/add_dataset.ts";
import { parseDatasets } from "../../src/datasets/catalog.ts";
import {
  datasetAddition,
  type DatasetFacts,
} from "../../src/datasets/dataset_addition.ts";
import { datasetsSchema } from "../../src/datasets/datasets_schema.ts";
import { datasetsText } from "../../src/datasets/datasets_text.ts";
import { refuseId } from "../../src/datasets/refuse_id.ts";
import { placeOfUrl } from "../../src/datasets/place_of_url.ts";
import { sourceKey } from "../../src/datasets/source_key.ts";

const text = await Deno.readTextFile(
  new URL("../../datasets.json", import.meta.url),
);
const file = datasetsSchema.parse(JSON.parse(text));
const commit = "0123456789abcdef0123456789abcdef01234567";
const picture = {
  source: "mine",
  path: "ir/1.png",
  format: "PNG",
  channels: 1,
  bytes: 1,
  sha256: "a".repeat(64),
  luma601Sha256: "b".repeat(64),
} as const;
const pairs = [{
  id: "1",
  size: [3, 2] as [number, number],
  ir: picture,
  vi: { ...picture, path: "vi/1.png" },
}];
const facts: DatasetFacts = {
  id: "Mine",
  title: "My pairs",
  homepage: "https://example.org/mine",
  licence: "MIT",
  redistributable: true,
  citation: { text: "nobody", doi: "10.0/0" },
  place: { repo: "me/mine", commit, prefix: "" },
};

Deno.test("the text of datasets.json is the one its writer gives", () => {
  assertEquals(datasetsText(file), text);
  assertEquals(datasetsText(JSON.parse(text)), text);
});

Deno.test("a dataset is added after the others, and every other line stays", () => {
  const source = sourceKey(file, facts);
  const whole = addDataset(file, datasetAddition(facts, source, pairs));
  const added = parseDatasets(whole).datasets.get("Mine")!;
  assertEquals([source, added.pinned], ["mine", 1]);
  assertEquals(
    added.pairs.get("1")!.vi.url,
    `https://raw.githubusercontent.com/me/mine/${commit}/vi/1.png`,
  );
  const lines = datasetsText(whole).split("\n");
  const gone = text.split("\n").filter((line) => !lines.includes(line));
  // The last source has a comma now.
  assertEquals(
    gone.map((line) => /"([^"]+)"/.exec(line)![1]),
    [Object.keys(file.sources).at(-1)],
  );
});

Deno.test("a repository at a commit that is there already keeps its name", () => {
  const { repo, commit } = file.sources.msrs!;
  const place = { repo, commit, prefix: "" };
  assertEquals(sourceKey(file, { ...facts, place }), "msrs");
  assertThrows(
    () => sourceKey(file, { ...facts, id: "MSRS" }),
    RangeError,
    '"msrs" is another repository or commit',
  );
});

for (
  const [fact, change, says] of [
    ["id", { id: "" }, "expected a name"],
    ["title", { title: "" }, "title: expected some text"],
    ["homepage", { homepage: "" }, "homepage: expected an https URL"],
    ["licence", { licence: "" }, "licence: expected some text"],
    ["citation", { citation: { text: "", doi: "10.0/0" } }, "citation.text"],
    ["doi", { citation: { text: "me", doi: "" } }, "citation.doi"],
    ["place", { place: null }, "repo: expected owner/name on GitHub"],
  ] as [string, Partial<DatasetFacts>, string][]
) {
  Deno.test(`a catalogue whose ${fact} is left open is refused`, () => {
    const added = datasetAddition({ ...facts, ...change }, "mine", pairs);
    assertThrows(
      () => parseDatasets(addDataset(file, added)),
      SyntaxError,
      says,
    );
  });
}

Deno.test("an address is a repository, a commit and a folder", () => {
  const raw = "https://raw.githubusercontent.com/me/my.pairs";
  const top = { repo: "me/my.pairs", commit, prefix: "" };
  assertEquals(placeOfUrl(`${raw}/${commit}`), top);
  assertEquals(placeOfUrl(`${raw}/${commit}/`), top);
  assertEquals(placeOfUrl(`${raw}/${commit}/data/test/`), {
    ...top,
    prefix: "data/test/",
  });
  assertEquals(
    placeOfUrl(`https://github.com/me/my.pairs/tree/${commit}/data`),
    { ...top, prefix: "data/" },
  );
  for (
    const [url, says] of [
      [`${raw}/main/data`, '"main" is a branch or a tag'],
      [`https://github.com/me/my.pairs/tree/v1`, '"v1" is a branch or a tag'],
      ["https://example.org/data", "only"],
      ["data", "only"],
      ["http://me:hunter2@example.org/data", "this address"],
      ["me:hunter2@example.org", "this address"],
      [`${raw}/main/data?token=hunter2`, `${raw}/main/data: "main" is`],
    ] as const
  ) {
    const { message } = assertThrows(() => placeOfUrl(url), RangeError, says);
    assert(!message.includes("hunter2"), message);
  }
});

Deno.test("an address with a query is read without it", () => {
  const url = `https://raw.githubusercontent.com/a/b/${commit}/c?token=hunter2`;
  assertEquals(placeOfUrl(url), { repo: "a/b", commit, prefix: "c/" });
});

Deno.test("a new dataset has a name of its own, of plain signs", () => {
  refuseId(file, "Mine_2-x");
  for (const id of ["", "../x", "a b", "=1", "a\tb", "\u202ea"]) {
    assertThrows(() => refuseId(file, id), RangeError, "Cannot call a dataset");
  }
  for (const id of ["TNO", "tno", "TNO25"]) {
    assertThrows(() => refuseId(file, id), RangeError, "has that name");
  }
});
