/** Data sets as Croissant: what the specification requires (version 1.1, by its sections), of every data set there is. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { describeDataset } from "../../../src/datasets/croissant/describe_dataset.ts";
import { readCitation } from "../../../src/datasets/croissant/read_citation.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import type { Dataset } from "../../../src/datasets/dataset.ts";

/** A description as its readers find it. */
interface Written {
  readonly "@type": string;
  readonly conformsTo: string;
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly license: unknown;
  readonly creator: readonly { readonly name: string }[];
  readonly datePublished: string;
  readonly citeAs: string;
  readonly distribution: readonly Readonly<Record<string, string>>[];
  readonly recordSet: readonly WrittenRecords[];
}

interface WrittenRecords {
  readonly "@id": string;
  readonly key: readonly { readonly "@id": string }[];
  readonly field: readonly {
    readonly "@id": string;
    readonly dataType: string;
  }[];
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

function written(dataset: Dataset): Written {
  return JSON.parse(JSON.stringify(describeDataset(dataset)));
}

const { datasets } = defaultCatalog();
const public_ = [...datasets.values()].filter(({ homepage }) =>
  homepage !== null
);

for (const dataset of public_) {
  Deno.test(`${dataset.id} as Croissant has what the specification requires`, () => {
    const document = written(dataset);
    // "schema.org/Dataset", "Required".
    assertEquals(document["@type"], "sc:Dataset");
    assertEquals(document.conformsTo, "http://mlcommons.org/croissant/1.1");
    for (const property of ["name", "description", "url"] as const) {
      assert(document[property].length > 0, property);
    }
    assertEquals(document.license, {
      "@type": "sc:CreativeWork",
      name: dataset.licence,
    });
    assert(document.creator.length > 0);
    for (const { name } of document.creator) {
      assert(/^[A-Z][\w.-]*(?: \p{Lu}?[\p{L}.-]+)+$/u.test(name), name);
    }
    assert(/^(19|20)\d\d$/.test(document.datePublished));
    assert(document.citeAs.includes(dataset.citation!.doi));
    // "FileObject" and "Checksums"; "ID and Reference Mechanism": ids are unique.
    const files = document.distribution;
    const ids = new Map<unknown, typeof files[number]>(
      files.map((file) => [file["@id"], file]),
    );
    assertEquals(ids.size, files.length);
    for (const file of files) {
      assertEquals(file["@type"], "cr:FileObject");
      assert(file.contentUrl!.startsWith("https://"));
      assert(/^[0-9a-f]{64}$/.test(file.sha256!));
      assert(/^\d+ B$/.test(file.contentSize!));
      assert(["image/png", "image/jpeg"].includes(file.encodingFormat!));
    }
    // "RecordSet", "Field" and "Data": each record has its set's fields, and keys are unique.
    const [pairs, subsets] = document.recordSet;
    for (const { "@id": id, key, field, data } of [pairs!, subsets!]) {
      const fields = field.map((one) => one["@id"]);
      assert(fields.every((name) => name.startsWith(`${id}/`)));
      assert(field.every((one) => /^sc:\w+$/.test(one.dataType)));
      const keys = key.map((one) => one["@id"]);
      const found = data.map((record) => {
        assertEquals(Object.keys(record), fields);
        return keys.map((name) => record[name]).join("\t");
      });
      assertEquals(new Set(found).size, data.length);
    }
    const known = new Set<unknown>();
    for (const record of pairs!.data) {
      known.add(record["pairs/id"]);
      for (const side of ["ir", "vi"]) {
        assertEquals(
          ids.get(record[`pairs/${side}`])?.contentUrl,
          record[`pairs/${side}_url`],
        );
      }
    }
    assertEquals(known.size * 2, files.length);
    assertEquals(known.size, dataset.pinned);
    assert(
      subsets!.data.every((record) => known.has(record["subsets/pair"])),
    );
  });
}

Deno.test("pairs that are not pinned are left out, and the description counts them", () => {
  const whole = datasets.get("TNO")!;
  const [first, ...rest] = [...whole.pairs.values()];
  const { name, width, height, channels } = first!.ir;
  const unpinned = {
    ...first!,
    ir: {
      ...{ name, width, height, channels },
      kind: "unpinned",
      format: "PNG",
      url: "https://a.example/1.png",
      sha256: null,
      bytes: null,
      luma601Sha256: null,
    },
  } as const;
  const dataset: Dataset = {
    ...whole,
    pairs: new Map([unpinned, ...rest].map((pair) => [pair.id, pair])),
    subsets: [{ ...whole.subsets[0]!, pairs: [unpinned, rest[0]!] }],
  };
  const document = written(dataset);
  assert(document.description.endsWith(
    " 1 further pairs are left out, because the digests of their files are not known.",
  ));
  assertEquals(document.distribution.length, rest.length * 2);
  assertEquals(document.recordSet[1]?.data, [{
    "subsets/name": whole.subsets[0]!.name,
    "subsets/place": 2,
    "subsets/pair": rest[0]!.id,
  }]);
});

Deno.test("what has no address, or nobody to name, is refused", () => {
  assertThrows(
    () => describeDataset(datasets.get("sample")!),
    Error,
    "Cannot describe sample as Croissant: its pictures are part of the program",
  );
  const [known] = public_;
  assertThrows(
    () =>
      describeDataset({
        ...known!,
        citation: { text: "My own", doi: "10.1/1" },
      }),
    Error,
    "its citation names no authors and year",
  );
});

Deno.test("a citation gives the authors and the year of its first work", () => {
  assertEquals(
    readCitation(
      'H. Xu, J. Ma, "FusionDN", AAAI 2020; H. Xu, "U2Fusion", TPAMI 44(1):502-518, 2022',
    ),
    { authors: ["H. Xu", "J. Ma"], year: "2020" },
  );
  assertEquals(readCitation('"Title", 2020'), null);
  assertEquals(readCitation('A. One, "Title of 2019", in press'), null);
});
