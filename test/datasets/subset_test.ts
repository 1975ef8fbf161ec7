import { assertEquals, assertThrows } from "@std/assert";
import { UnknownNameError } from "../../src/canon/unknown_name_error.ts";
import { defaultCatalog } from "../../src/datasets/default_catalog.ts";
import { isPinned } from "../../src/datasets/is_pinned.ts";
import { resolveSubset, subsetNames } from "../../src/datasets/subset.ts";

const catalog = defaultCatalog();

Deno.test("names, aliases and dataset ids are found in any case", () => {
  const found = [
    "TNO25",
    "tno21",
    "MSRS49-Found",
    "roadscene",
    "msrs",
    "sample",
  ].map((name) => {
    const { name: canonical, dataset, pairs } = resolveSubset(catalog, name);
    return [canonical, dataset.id, pairs.length];
  });
  assertEquals(found, [
    ["tno25", "TNO", 25],
    ["tno21-hli", "TNO", 21],
    ["msrs49", "MSRS", 49],
    ["RoadScene", "RoadScene", 221],
    ["MSRS", "MSRS", 49],
    ["sample", "sample", 8],
  ]);
});

Deno.test("a dataset id means its pinned pairs, a list all of its own", () => {
  assertEquals(resolveSubset(catalog, "MSRS").pairs.every(isPinned), true);
  assertEquals(resolveSubset(catalog, "msrs361").pairs.length, 361);
});

Deno.test("pairs keep the order of the list", () => {
  assertEquals(
    resolveSubset(catalog, "tno25").pairs.slice(3, 6).map((pair) => pair.id),
    ["tno42-04", "tno42-06", "tno42-07"],
  );
});

Deno.test("missing pairs of the literature are counted", () => {
  assertEquals(resolveSubset(catalog, "tno37-smoa").missing, 22);
  assertEquals(resolveSubset(catalog, "tno25").missing, 0);
});

Deno.test("a pattern after a slash picks pairs", () => {
  const { name, pairs } = resolveSubset(catalog, "tno25/*-0?");
  assertEquals(name, "tno25/*-0?");
  assertEquals(pairs.map((pair) => pair.id.slice(-2)), [
    "01",
    "02",
    "03",
    "04",
    "06",
    "07",
    "08",
  ]);
  assertEquals(resolveSubset(catalog, "sample/road-*").pairs.length, 2);
  // A dot is a dot, not any character.
  assertThrows(
    () => resolveSubset(catalog, "tno25/tno42.01"),
    UnknownNameError,
    "none of the 25 pairs",
  );
});

Deno.test("an unknown name lists what is near and everything there is", () => {
  const { message } = assertThrows(
    () => resolveSubset(catalog, "tno26"),
    UnknownNameError,
  );
  assertEquals(
    message.startsWith(
      'Cannot find dataset or subset "tno26": there is none of that name; did you mean tno25',
    ),
    true,
  );
  for (const name of subsetNames(catalog)) {
    assertEquals(message.includes(name), true, name);
  }
  const far = assertThrows(
    () => resolveSubset(catalog, "kaist"),
    UnknownNameError,
  );
  assertEquals(far.message.includes("did you mean"), false);
});
