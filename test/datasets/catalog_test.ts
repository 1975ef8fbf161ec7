import { assert, assertEquals, assertThrows } from "@std/assert";
import { parseDatasets } from "../../src/datasets/catalog.ts";
import type { SourceFile } from "../../src/datasets/dataset.ts";
import type { DatasetsFile } from "../../src/datasets/datasets_schema.ts";
import { defaultCatalog } from "../../src/datasets/default_catalog.ts";
import { isPinned } from "../../src/datasets/is_pinned.ts";
import { sha256Hex } from "../../src/canon/digest.ts";
import type { Pin } from "../../src/store/pin.ts";
import facts from "../fixtures/datasets/catalogue_facts.json" with {
  type: "json",
};
import { changedDatasets } from "./changed_datasets.ts";

const { datasets } = defaultCatalog();

function digestOfLines(lines: readonly string[]): Promise<string> {
  return sha256Hex(new TextEncoder().encode(lines.join("\n")));
}

function pinnedLines(): string[] {
  const lines: string[] = [];
  for (const dataset of datasets.values()) {
    for (const pair of dataset.pairs.values()) {
      for (const modality of ["ir", "vi"] as const) {
        const file = pair[modality];
        if (file.kind !== "pinned") continue;
        lines.push(
          `${dataset.id} ${pair.id} ${modality} ${file.url} ${file.sha256} ${file.bytes} ` +
            `${file.width}x${file.height}x${file.channels} ${file.format} ${file.luma601Sha256}`,
        );
      }
    }
  }
  return lines.sort();
}

Deno.test("all 634 surveyed files are pinned as the survey found them", async () => {
  const surveyed = Object.keys(facts.filesByDataset);
  const lines = pinnedLines().filter((line) =>
    surveyed.includes(line.slice(0, line.indexOf(" ")))
  );
  for (const [id, expected] of Object.entries(facts.filesByDataset)) {
    const own = lines.filter((line) => line.startsWith(`${id} `));
    assertEquals(
      { count: own.length, digest: await digestOfLines(own) },
      expected,
      id,
    );
  }
  assertEquals(
    { count: lines.length, digest: await digestOfLines(lines) },
    facts.files,
  );
});

Deno.test("the files of the later sets are pinned as the second survey found them", async () => {
  const lines = pinnedLines();
  for (const [id, expected] of Object.entries(facts.laterFiles)) {
    const own = lines.filter((line) => line.startsWith(`${id} `));
    assertEquals(
      { count: own.length, digest: await digestOfLines(own) },
      expected,
      id,
    );
  }
});

Deno.test("pairs that share a file are dependent, and no others", () => {
  for (const { id, pairs, dependent } of datasets.values()) {
    const shared = (["ir", "vi"] as const).flatMap((modality) =>
      [
        ...Map.groupBy(pairs.values(), (pair) =>
          pair[modality].sha256 ?? pair[modality].url).values(),
      ]
        .filter(({ length }) =>
          length > 1
        ).map((group) => group.map((pair) => pair.id))
    );
    assertEquals(dependent?.groups ?? [], shared, id);
  }
  assertEquals(datasets.get("MRI_PET")?.dependent?.groups.length, 21);
});

Deno.test("single files carry the survey's facts", () => {
  for (const { dataset, pair, modality, ...expected } of facts.samples) {
    const found = datasets.get(dataset)?.pairs.get(pair)
      ?.[modality === "ir" ? "ir" : "vi"];
    const { url, sha256, bytes, width, height, channels, luma601Sha256 } =
      found!;
    assertEquals<unknown>(
      { url, sha256, bytes, width, height, channels, luma601Sha256 },
      expected,
      `${dataset} ${pair} ${modality}`,
    );
  }
});

Deno.test("the datasets have their known sizes", () => {
  for (
    const [id, size, pinned] of [
      ["TNO", 47, 47],
      ["RoadScene", 221, 221],
      ["MSRS", 361, 49],
      ["VIFB", 21, 21],
      ["sample", 8, 8],
    ] as const
  ) {
    const dataset = datasets.get(id)!;
    assertEquals([dataset.pairs.size, dataset.pinned], [size, pinned], id);
  }
});

Deno.test("the lists of the literature are those the survey found", async () => {
  const subsets = new Map(
    [...datasets.values()].flatMap((dataset) => dataset.subsets).map((
      s,
    ) => [s.name, s]),
  );
  for (const [name, { pairs, digest }] of Object.entries(facts.subsets)) {
    const ids = subsets.get(name)?.pairs.map((pair) => pair.id) ?? [];
    assertEquals([ids.length, await digestOfLines(ids)], [pairs, digest], name);
  }
  for (const [name, { pairs, digest }] of Object.entries(facts.sortedSubsets)) {
    const ids = (subsets.get(name)?.pairs ?? []).map((pair) => pair.id).sort();
    assertEquals([ids.length, await digestOfLines(ids)], [pairs, digest], name);
  }
  const incomplete = [...subsets.values()].filter((subset) => !subset.complete);
  assertEquals(
    incomplete.map((
      { name, published, missing },
    ) => [name, published, missing]),
    [["tno40-didfuse", 40, 1], ["tno37-smoa", 37, 22]],
  );
  assertEquals(
    ["msrs361", "msrs-day", "msrs-night"].map((name) =>
      subsets.get(name)?.pinned
    ),
    [49, 33, 16],
  );
  assertEquals([
    subsets.get("msrs-day")?.published,
    subsets.get("msrs-night")?.published,
  ], [
    179,
    182,
  ]);
});

Deno.test("only lists of the whole MSRS test set name unpinned pairs", () => {
  const loose = [...datasets.values()].flatMap((dataset) => dataset.subsets)
    .filter((subset) => !subset.pairs.every(isPinned)).map((subset) =>
      subset.name
    );
  assertEquals(loose, ["msrs361", "msrs-day", "msrs-night"]);
});

Deno.test("an unpinned file has an address and an expected size, and no digest", () => {
  const file = datasets.get("MSRS")?.pairs.get("00111D")?.vi;
  assertEquals(file, {
    kind: "unpinned",
    name: "MSRS/vi/00111D.png",
    url:
      "https://raw.githubusercontent.com/Linfeng-Tang/MSRS/2052589d3a714d0285c8792e24d2db290d84b6ea/test/vi/00111D.png",
    format: "PNG",
    width: 640,
    height: 480,
    channels: 3,
    bytes: null,
    sha256: null,
    luma601Sha256: null,
  });
});

Deno.test("file names are unique, and a pinned file is a pin of the store", () => {
  const files: SourceFile[] = [...datasets.values()].flatMap((dataset) =>
    [...dataset.pairs.values()].flatMap((pair) => [pair.ir, pair.vi])
  );
  assertEquals(new Set(files.map((file) => file.name)).size, files.length);
  const pins: Pin[] = files.filter((file) => file.kind === "pinned");
  assert(pins.length >= facts.files.count);
});

Deno.test("the numbering of CDDFuse leads to our pairs", () => {
  const numbering = datasets.get("TNO")?.numberings.find((n) =>
    n.name === "tno25-cddfuse"
  );
  const found = [...numbering?.pairs ?? []].map((
    [theirs, pair],
  ) => [theirs, pair.id]);
  assertEquals(Object.fromEntries(found), facts.tno25Cddfuse);
});

Deno.test("every dataset states licence and terms; none of the surveyed ones may be handed on", () => {
  for (const { id, licence, redistributable, citation } of datasets.values()) {
    assertEquals(licence.length > 0, true, id);
    if (id in facts.filesByDataset) assertEquals(redistributable, false, id);
    assertEquals(citation === null, id === "sample", id);
  }
});

const REFUSALS: Record<
  string,
  [change: (file: DatasetsFile) => void, message: string]
> = {
  "a short digest": [
    (file) => file.datasets[0]!.pairs[3]!.ir.sha256 = "12ab",
    "Cannot read datasets.json: datasets[0].pairs[3].ir.sha256: expected 64 hex digits",
  ],
  "a branch for a commit": [
    (file) => file.sources["msrs"]!.commit = "main",
    "sources.msrs.commit: expected a commit (40 hex digits), not a branch or a tag",
  ],
  "a homepage without https": [
    (file) => file.datasets[1]!.homepage = "http://example.com/",
    "datasets[1].homepage: expected an https URL",
  ],
  "a path that leaves the repository": [
    (file) => file.datasets[0]!.pairs[0]!.vi.path = "a/../../b.png",
    "datasets[0].pairs[0].vi.path: expected a plain path inside the repository",
  ],
  "an unknown source": [
    (file) => file.datasets[0]!.pairs[0]!.vi.source = "constructor",
    'datasets[0].pairs[0].vi.source: there is no source "constructor"',
  ],
  "the same pair twice": [
    (file) => file.datasets[0]!.pairs[1]!.id = "tno42-01",
    'datasets[0].pairs[1].id: "tno42-01" is there twice',
  ],
  "a half-pinned file": [
    (file) => delete file.datasets[0]!.pairs[1]!.ir.luma601Sha256,
    "datasets[0].pairs[1].ir: bytes, sha256 and luma601Sha256 come together",
  ],
  "a subset of a pair that is not there": [
    (file) => file.datasets[0]!.subsets[1]!.pairs = ["tno42-01", "tno42-99"],
    'datasets[0].subsets[1].pairs[1]: there is no pair "tno42-99" in TNO',
  ],
  "a subset that names a pair twice": [
    (file) => file.datasets[0]!.subsets[1]!.pairs = ["tno42-01", "tno42-01"],
    "datasets[0].subsets[1].pairs: a pair is there twice",
  ],
  "a subset larger than its origin": [
    (file) => file.datasets[0]!.subsets[0]!.published = 41,
    "datasets[0].subsets[0].published: 41 pairs, but 42 are listed",
  ],
  "a dependence of a pair that is not there": [
    (file) =>
      file.datasets[0]!.dependent = {
        reason: "one picture",
        groups: [["tno42-01", "tno42-99"]],
      },
    'datasets[0].dependent.groups: there is no pair "tno42-99" in TNO',
  ],
  "a pair in two groups": [
    (file) =>
      file.datasets[0]!.dependent = {
        reason: "one picture",
        groups: [["tno42-01", "tno42-02"], ["tno42-02", "tno42-03"]],
      },
    'datasets[0].dependent.groups: "tno42-02" is there twice',
  ],
  "a numbering of a pair that is not there": [
    (file) => file.datasets[0]!.numberings[0]!.pairs["05"] = "FLIR_00006",
    'datasets[0].numberings[0].pairs.05: there is no pair "FLIR_00006" in TNO',
  ],
  "two names that differ in case only": [
    (file) => file.datasets[1]!.subsets[0]!.name = "TNO42",
    'datasets[1].subsets[0]: the name "TNO42" is there twice',
  ],
  "the reserved name of the sample": [
    (file) => file.datasets[2]!.id = "Sample",
    'datasets[2].id: the name "Sample" is there twice',
  ],
  "a key nobody knows": [
    (file) => Object.assign(file.datasets[0]!.pairs[0]!, { nir: 1 }),
    'datasets[0].pairs[0]: Unrecognized key: "nir"',
  ],
};

for (const [what, [change, message]] of Object.entries(REFUSALS)) {
  Deno.test(`${what} is refused with its place`, () => {
    assertThrows(
      () => parseDatasets(changedDatasets(change)),
      SyntaxError,
      message,
    );
  });
}

Deno.test("an unchanged copy is accepted, and what is no catalogue is not", () => {
  assertEquals(
    parseDatasets(changedDatasets(() => {})).datasets.size,
    datasets.size,
  );
  assertThrows(
    () => parseDatasets(null),
    SyntaxError,
    "Cannot read datasets.json: ",
  );
  assertThrows(() => parseDatasets({ version: 2 }), SyntaxError, "version");
});
