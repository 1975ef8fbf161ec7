/** Which file is of which pair, over the shipped lists and numberings. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  matchSaved,
  type SavedMatches,
} from "../../../src/bench/guest/match_saved.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { resolveSubset } from "../../../src/datasets/subset.ts";
import type { Size } from "../../../src/image/same_size.ts";

const catalog = defaultCatalog();

/** Matches files against the first pairs of a subset. */
async function match(
  names: readonly string[],
  subset: string,
  limit?: number,
  sizes: ReadonlyMap<string, Size | null> = new Map(),
): Promise<SavedMatches> {
  const list = resolveSubset(catalog, subset);
  return await matchSaved(
    names.toSorted(),
    { pairs: list.pairs.slice(0, limit), lists: [{ subset, ...list }] },
    (name) => Promise.resolve(sizes.get(name) ?? null),
  );
}

/** Of each matched pair, as `pair file`. */
function found({ files }: SavedMatches): string[] {
  return [...files].map(([{ id }, name]) => `${id} ${name}`);
}

/** Files named by `name` after a numbering, each with its pair's size. */
function numbered(
  dataset: string,
  numbering: string,
  name: (number: number) => string,
): Map<string, Size> {
  const { pairs } = catalog.datasets.get(dataset)!.numberings.find((one) =>
    one.name === numbering
  )!;
  return new Map(
    [...pairs].map(([key, { ir }]) => [name(Number.parseInt(key)), ir]),
  );
}

const padded = (number: number): string =>
  `${String(number).padStart(2, "0")}.png`;

const tno25 = numbered("TNO", "tno25-cddfuse", padded);

Deno.test("match: a pair's id is its file's name, in any case and format", async () => {
  const matches = await match(
    ["FLIR_00211.bmp", "flir_00977.PNG", "other.png"],
    "roadscene50",
    3,
  );
  assertEquals(found(matches), [
    "FLIR_00211 FLIR_00211.bmp",
    "FLIR_00977 flir_00977.PNG",
  ]);
  assertEquals(matches.absent.map(({ id }) => id), ["FLIR_01130"]);
  assertEquals([matches.ambiguous.size, matches.by], [0, null]);
});

for (
  const [form, subset] of [
    ["FLIR_00211_fused.png", "roadscene50"],
    ["FLIR_00211-densefuse.png", "roadscene50"],
    ["fused_FLIR_00211.jpg", "roadscene50"],
    ["FLIR_211.png", "roadscene50"],
    ["4N.png", "msrs49"],
    ["fused-00004n.png", "msrs49"],
    ["tno42-1_result.png", "tno25"],
  ] as const
) {
  Deno.test(`match: ${form} is of the pair whose id stands in it`, async () => {
    const matches = await match([form], subset, 1);
    assertEquals([...matches.files.values()], [form]);
    assertEquals(matches.by, `the ids in their names, such as ${form}`);
  });
}

for (
  const [form, subset] of [
    ["FLIR_002110.png", "roadscene50"],
    ["xFLIR_00211.png", "roadscene50"],
    ["FLIR_00211vsFLIR_00977.png", "roadscene50"],
    ["tno42-011.png", "tno25"],
  ] as const
) {
  Deno.test(`match: ${form} is of no pair: no id stands in it as a word`, async () => {
    assertEquals(found(await match([form], subset, 1)), []);
  });
}

Deno.test("match: of two files of one pair, or one that names two, nothing is chosen", async () => {
  const matches = await match(
    ["00004N.png", "00004n_fused.jpg", "00008N.png"],
    "msrs49",
  );
  assertEquals(found(matches), ["00008N 00008N.png"]);
  assertEquals(
    [...matches.ambiguous].map(([{ id }, names]) => [id, names]),
    [["00004N", ["00004N.png", "00004n_fused.jpg"]]],
  );
  const both = await match(["FLIR_00211_FLIR_00977.png"], "roadscene50", 2);
  assertEquals([found(both), both.ambiguous.size], [[], 2]);
});

Deno.test("match: where a file is named by an id, numbers say nothing", async () => {
  const matches = await match(
    ["tno42-06.png", ...tno25.keys()],
    "tno25",
    5,
    tno25,
  );
  assertEquals(found(matches), ["tno42-06 tno42-06.png"]);
});

for (
  const name of [
    padded,
    (number: number) => `${number}.png`,
    (number: number) => `${String(number).padStart(5, "0")}.bmp`,
    (number: number) => `fused_${number}.png`,
    (number: number) => `${number}-fused.png`,
    (number: number) => `Result${number}_densefuse.jpg`,
    (number: number) => `${number}_v2.png`,
    (number: number) => `epoch100_${padded(number)}`,
    (number: number) => `IR${number}_VIS${number}.png`,
  ]
) {
  Deno.test(`match: ${name(1)} … ${name(25)} are the literature's 25 pairs, not the first of the 42`, async () => {
    const files = numbered("TNO", "tno25-cddfuse", name);
    const matches = await match([...files.keys()], "tno25", undefined, files);
    assertEquals(found(matches).length, 25);
    assertEquals(found(matches).slice(3, 5), [
      `tno42-04 ${name(4)}`,
      `tno42-06 ${name(5)}`,
    ]);
    assertEquals(matches.by, "tno25-cddfuse");
    const limited = await match([...files.keys()], "tno25", 5, files);
    assertEquals(found(limited), found(matches).slice(0, 5));
  });
}

Deno.test("match: 42 numbered files are the 42 pairs as they are stored", async () => {
  const files = new Map(
    [...catalog.datasets.get("TNO")!.pairs.values()].flatMap(({ id, ir }) =>
      id.startsWith("tno42-") ? [[`${id.slice(6)}.png`, ir] as const] : []
    ),
  );
  const matches = await match([...files.keys()], "tno25", undefined, files);
  assertEquals(found(matches).length, 25);
  assertEquals(found(matches)[4], "tno42-06 06.png");
  assertStringIncludes(matches.by!, "the file names of TNO");
});

for (const numbering of ["roadscene-u2fusion10", "roadscene-cufd10"]) {
  Deno.test(`match: which of the numberings 1 … 10 is meant, the sizes say: ${numbering}`, async () => {
    const files = numbered("RoadScene", numbering, (n) => `${n}.png`);
    const matches = await match(
      [...files.keys()],
      "roadscene221",
      undefined,
      files,
    );
    assertEquals([matches.by, matches.files.size], [numbering, 10]);
  });
}

Deno.test("match: where numbers and sizes fit two numberings that disagree, nothing is decided", async () => {
  const files = new Map([["2.png", { width: 768, height: 576 }]]);
  const matches = await match(["2.png"], "tno25", undefined, files);
  assertEquals(found(matches), []);
  assertStringIncludes(matches.refusal!, "numbers and sizes fit ");
  assertStringIncludes(matches.refusal!, ", which disagree on 2.png");
});

/** Why a folder is refused. */
async function refusal(
  sizes: ReadonlyMap<string, Size | null>,
  subset = "tno25",
): Promise<string> {
  const matches = await match([...sizes.keys()], subset, 3, sizes);
  assertEquals(found(matches), []);
  assert(matches.refusal !== null, "refused");
  return matches.refusal;
}

Deno.test("match: a folder numbered from 0 is refused, with what is wrong and what would be right", async () => {
  const files = numbered("TNO", "tno25-cddfuse", (n) => padded(n - 1));
  assertEquals(
    await refusal(files),
    "00.png is in no numbering of tno25, and 15 sizes differ from tno25-cddfuse, such as 04.png, 575x475 where tno42-04 is 768x576. Are they numbered from 0? With 1 added to each number all 25 sizes are those of tno25-cddfuse",
  );
  files.set("00.png", { width: 1, height: 1 });
  const other = await refusal(files);
  assertStringIncludes(other, "00.png is in no numbering of tno25");
  assert(other.endsWith("Are they numbered from 0?"), other);
});

Deno.test("match: one stray file, one wrong size, one unreadable header refuse the whole folder", async () => {
  const size = { width: 768, height: 576 };
  assertEquals(
    await refusal(new Map([...tno25, ["grid.png", size]])),
    "grid.png is in no numbering",
  );
  assertEquals(
    await refusal(new Map([...tno25, ["99.png", size]])),
    "99.png is in no numbering of tno25",
  );
  assertEquals(
    await refusal(new Map([...tno25, ["07.png", { width: 256, height: 255 }]])),
    "1 size differs from tno25-cddfuse, such as 07.png, 256x255 where tno42-08 is 256x256",
  );
  assertEquals(
    await refusal(new Map([...tno25, ["07.png", null]])),
    "the size of 07.png cannot be read",
  );
  assertEquals(
    await refusal(new Map([...tno25, ["7.png", tno25.get("07.png")!]])),
    "07.png, 7.png are the same number",
  );
  assertEquals(
    await refusal(new Map([...tno25, ["26_fused.png", size]])),
    "the names are built in several ways, such as 01.png and 26_fused.png",
  );
});

Deno.test("match: gaps and mixed widths are no flaw, numbers that could each be the pair's are", async () => {
  const some = new Map(
    [...tno25].filter(([name]) => name !== "07.png").map(([name, size]) => [
      name === "09.png" ? "009.png" : name,
      size,
    ]),
  );
  const { files, absent, by } = await match(
    [...some.keys()],
    "tno25",
    undefined,
    some,
  );
  assertEquals([files.size, absent.map(({ id }) => id), by], [
    24,
    ["tno42-08"],
    "tno25-cddfuse",
  ]);
  const size = { width: 768, height: 576 };
  for (const names of [["1_2.png", "2_3.png"], ["1_v2.png"]]) {
    assertEquals(
      await refusal(new Map(names.map((name) => [name, size]))),
      `it cannot be told which number in ${names[0]} is the pair's`,
    );
  }
});

Deno.test("match: numbers mean nothing where nobody numbers the pairs", async () => {
  const matches = await match(["01.png"], "msrs49", 1);
  assertEquals([matches.absent.length, matches.refusal], [1, null]);
});
