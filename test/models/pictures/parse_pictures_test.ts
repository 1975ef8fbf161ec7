import { assert, assertEquals, assertThrows } from "@std/assert";
import pictures from "../../../pictures.json" with { type: "json" };
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { parseModels } from "../../../src/models/catalog.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { findFuser } from "../../../src/models/find_fuser.ts";
import { findModel } from "../../../src/models/find_model.ts";
import { parsePictures } from "../../../src/models/pictures/parse_pictures.ts";

type Json = Record<"fusers" | "pictures", Record<string, unknown>[]> & {
  zips: Record<string, Record<string, unknown>>;
};

const shipped = defaultModels().pictures;

Deno.test("pictures.json: 25 methods of VIFB have 21 pictures, fourteen more those of other publishers", () => {
  const counts = [...shipped.values()].map((
    { publisher, pictures },
  ) => [publisher, pictures.size]);
  assertEquals(
    counts.slice(0, 25),
    Array.from({ length: 25 }, () => ["the VIFB benchmark", 21]),
  );
  assertEquals(
    [...shipped.keys()].slice(25).map((
      id,
    ) => [id, shipped.get(id)!.pictures.size]),
    [
      ["crossfuse-pictures", 21],
      ["rfn-nest-pictures", 21],
      ["lrrnet-pictures", 21],
      ["didfuse-pictures", 80],
      ["auif-pictures", 80],
      ["densefuse-tang-pictures", 42],
      ["rfn-nest-tang-pictures", 42],
      ["fusiongan-tang-pictures", 42],
      ["seafusion-tang-pictures", 42],
      ["piafusion-tang-pictures", 42],
      ["ifcnn-tang-pictures", 42],
      ["pmgi-tang-pictures", 42],
      ["sdnet-tang-pictures", 42],
      ["u2fusion-tang-pictures", 42],
    ],
  );
});

Deno.test("pictures.json: every picture is of a pinned pair, and of its size", () => {
  const { datasets } = defaultCatalog();
  const all = [...shipped.values()].flatMap(({ pictures }) => [
    ...pictures.values(),
  ]);
  assertEquals(all.length, 1126);
  for (const { name, dataset, pair, width, height } of all) {
    const { ir } = datasets.get(dataset)!.pairs.get(pair)!;
    assertEquals(
      [ir.kind, ir.width, ir.height],
      ["pinned", width, height],
      name,
    );
  }
  assertEquals(new Set(all.map(({ name }) => name)).size, 1126);
  // One picture is in two repositories: RFN-Nest's of tno42-05.
  assertEquals(new Set(all.map(({ sha256 }) => sha256)).size, 1125);
});

Deno.test("pictures.json: a line a picture, and a line a fuser", async () => {
  const text = await Deno.readTextFile(
    new URL("../../../pictures.json", import.meta.url),
  );
  const lines = text.split("\n");
  const starting = (start: string): number =>
    lines.filter((line) => line.startsWith(start)).length;
  assertEquals(starting('    { "fuser": "'), pictures.pictures.length);
  assertEquals(starting('    { "id": "'), pictures.fusers.length);
});

Deno.test("pictures.json: a member of a zip is pinned by the zip's digest and its own", () => {
  const { url, sha256, within } = shipped.get("rfn-nest-pictures")!.pictures
    .get("TNO/tno42-03")!;
  assertEquals(
    within?.zip.name,
    "hli1221/imagefusion-rfn-nest/outputs/alpha_1e4_21.zip",
  );
  assertEquals(url, within?.zip.url);
  assert(within?.zip.sha256 !== sha256);
});

Deno.test("pictures.json: what is known by pictures cannot be run, and no fuser has two meanings", () => {
  assertEquals(findFuser(defaultModels(), "adf-pictures").kind, "pictures");
  assertThrows(
    () => findModel(defaultModels(), "adf-pictures"),
    Error,
    'Cannot run "adf-pictures": it is known by its published pictures only',
  );
  const { models } = defaultModels();
  const [entry] = shipped.values();
  assertThrows(
    () =>
      parseModels(
        {
          version: 1,
          models: [...models.values()].filter(({ kind }) => kind !== "trained"),
        },
        new Map([["average", entry!]]),
      ),
    SyntaxError,
    'the id "average" is one of pictures.json',
  );
});

const faults: Record<string, [change: (json: Json) => void, place: string]> = {
  "an id without its mark": [
    ({ fusers }) => fusers[0]!.id = "adf",
    "fusers.0.id: expected lower-case words",
  ],
  "an id that is there twice": [
    ({ fusers }) => fusers[1]!.id = "adf-pictures",
    'fusers: the id "adf-pictures" is there twice',
  ],
  "a picture of nobody": [
    ({ pictures }) => pictures[3]!.fuser = "none-pictures",
    'pictures.3.fuser: there is no fuser "none-pictures"',
  ],
  "two pictures of one pair": [
    ({ pictures }) => pictures[1]!.pair = pictures[0]!.pair,
    "pictures.1: adf-pictures has two pictures of VIFB/vifb-carLight",
  ],
  "a source that is not there": [
    ({ pictures }) => pictures[0]!.source = "constructor",
    'pictures.0.source: there is no source "constructor"',
  ],
  "a zip that is not there": [
    ({ pictures }) => pictures.find(({ zip }) => zip)!.zip = "toString",
    'there is no zip "toString"',
  ],
  "a zip that is too large to be read": [
    ({ zips }) => zips.lrrnet!.bytes = 1e9,
    "zips.lrrnet.bytes",
  ],
  "a fuser without a picture": [
    (json) =>
      json.pictures = json.pictures.filter(({ fuser }) =>
        fuser !== "cbf-pictures"
      ),
    "fusers: cbf-pictures has no picture",
  ],
  "a path that leaves the repository": [
    ({ pictures }) => pictures[0]!.path = "../x.jpg",
    "pictures.0",
  ],
};

for (const [what, [change, place]] of Object.entries(faults)) {
  Deno.test(`pictures.json: ${what} is refused with its place`, () => {
    const json = structuredClone(pictures) as unknown as Json;
    change(json);
    const { message } = assertThrows(() => parsePictures(json), SyntaxError);
    assert(message.startsWith("Cannot read pictures.json: at "), message);
    assert(message.includes(place), message);
  });
}
