/** Which file is of which pair, over the shipped lists and numberings. */
import { assert, assertEquals } from "@std/assert";
import {
  matchSaved,
  type SavedMatches,
} from "../../../src/bench/guest/match_saved.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { resolveSubset } from "../../../src/datasets/subset.ts";

/** Matches files against the first pairs of a subset. */
function match(
  names: readonly string[],
  subset: string,
  limit?: number,
): SavedMatches {
  const { pairs, dataset } = resolveSubset(defaultCatalog(), subset);
  return matchSaved(names, pairs.slice(0, limit), pairs, [dataset]);
}

/** Of each matched pair, as `pair file`. */
function found({ files }: SavedMatches): string[] {
  return [...files].map(([{ id }, name]) => `${id} ${name}`);
}

/** `01.png`, `02.png` and so on. */
function numbered(count: number, digits = 2): string[] {
  return Array.from(
    { length: count },
    (_, i) => `${String(i + 1).padStart(digits, "0")}.png`,
  );
}

Deno.test("match: a pair's id is its file's name, in any case and format", () => {
  const matches = match(
    ["FLIR_00211.bmp", "flir_00977.PNG", "other.png"],
    "roadscene50",
    3,
  );
  assertEquals(found(matches), [
    "FLIR_00211 FLIR_00211.bmp",
    "FLIR_00977 flir_00977.PNG",
  ]);
  assertEquals(matches.absent.map(({ id }) => id), ["FLIR_01130"]);
  assertEquals([matches.ambiguous.size, matches.numberings], [0, []]);
});

Deno.test("match: 25 numbered files are those of the literature's 25 pairs, not the first of the 42", () => {
  const matches = match(numbered(25), "tno25");
  assertEquals(found(matches).length, 25);
  assertEquals(found(matches).slice(3, 8), [
    "tno42-04 04.png",
    "tno42-06 05.png",
    "tno42-07 06.png",
    "tno42-08 07.png",
    "tno42-12 08.png",
  ]);
  assertEquals(matches.numberings, ["tno25-cddfuse"]);
});

Deno.test("match: the same with a limit, which may not change whose file it is", () => {
  assertEquals(found(match(numbered(25), "tno25", 5)), [
    "tno42-01 01.png",
    "tno42-02 02.png",
    "tno42-03 03.png",
    "tno42-04 04.png",
    "tno42-06 05.png",
  ]);
});

Deno.test("match: 42 numbered files are the 42 pairs as they are stored", () => {
  const matches = match(numbered(42), "tno25");
  assertEquals(found(matches).length, 25);
  assertEquals(found(matches)[4], "tno42-06 06.png");
  assertEquals(matches.numberings, ["the file names of TNO"]);
});

for (const subset of ["roadscene50", "roadscene221"]) {
  Deno.test(`match: 1.png of ${subset} is nobody's where numberings disagree on it`, () => {
    const matches = match(numbered(10, 1), subset);
    const doubtful = [...matches.ambiguous].map(([{ id }, names]) =>
      `${id} ${names}`
    );
    // U2Fusion's first of 10 is FLIR_00211, which CUFD and WaveFusionNet call 5.
    assert(doubtful.includes("FLIR_00211 1.png,5.png"), `${doubtful}`);
    assertEquals(found(matches), []);
  });
}

Deno.test("match: a stray number takes the certainty from the others", () => {
  const matches = match(numbered(26), "tno25");
  assertEquals(found(matches).slice(0, 5), [
    "tno42-01 01.png",
    "tno42-02 02.png",
    "tno42-03 03.png",
    "tno42-04 04.png",
  ]);
  assertEquals(
    [...matches.ambiguous].map(([{ id }, names]) => `${id} ${names}`)[0],
    "tno42-06 05.png,06.png",
  );
});

Deno.test("match: two files of one pair are a question, not a choice", () => {
  const matches = match(["00004N.png", "00004n.jpg", "00008N.png"], "msrs49");
  assertEquals(found(matches), ["00008N 00008N.png"]);
  assertEquals(
    [...matches.ambiguous].map(([{ id }, names]) => [id, names]),
    [["00004N", ["00004N.png", "00004n.jpg"]]],
  );
});

Deno.test("match: an id comes before a number", () => {
  const matches = match(["tno42-06.png", ...numbered(4)], "tno25", 5);
  assertEquals(found(matches), [
    "tno42-01 01.png",
    "tno42-02 02.png",
    "tno42-03 03.png",
    "tno42-04 04.png",
    "tno42-06 tno42-06.png",
  ]);
});
