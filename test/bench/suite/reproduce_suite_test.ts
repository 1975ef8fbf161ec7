import { assertEquals, assertThrows } from "@std/assert";
import { UnknownNameError } from "../../../src/canon/unknown_name_error.ts";
import { reproduceSuite } from "../../../src/bench/suite/reproduce_suite.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { defaultPublished } from "../../../src/results/published/default_published.ts";
import { findPublished } from "../../../src/results/published/find_published.ts";

const table = findPublished(defaultPublished(), "cddfuse-2023");
const make = (search: boolean, published = table) =>
  reproduceSuite(published, defaultCatalog(), defaultModels(), { search });

Deno.test("a table's suite has the rows there are networks for, on data sets that are known as a whole", () => {
  const { subsets, fusers, profiles } = make(false);
  // MSRS is there in part only.
  assertEquals(subsets, ["tno25", "roadscene50"]);
  assertEquals(fusers, [
    { model: "didfuse", protocols: ["unit-rint"] },
    { model: "u2fusion", protocols: ["divide-by-maximum"] },
    { model: "sdnet", protocols: ["signed-stretch"] },
    { model: "tardal", protocols: ["clip-truncate-chroma"] },
    { model: "reconet", protocols: ["grey-read-rint"] },
  ]);
  assertEquals(profiles, ["cdd"]);
});

Deno.test("a search puts every protocol of the same scale beside the authors' own", () => {
  const { fusers } = make(true);
  const protocols = new Map(fusers.map((f) => [f.model, f.protocols]));
  assertEquals(protocols.get("reconet")?.slice(0, 3), [
    "grey-read-rint",
    "imsave-stretch",
    "clip-round",
  ]);
  // Windows would be other runs of the network, not another way of saving what it said.
  assertEquals(
    protocols.get("reconet")?.includes("imsave-stretch-windows"),
    false,
  );
  // A network that wants -1..1 is not fed 0..1.
  assertEquals(protocols.get("sdnet"), [
    "signed-stretch",
    "signed-stretch-ycbcr",
  ]);
});

Deno.test("a search of named ways tries those where they can be applied, beside the authors' own", () => {
  const { fusers } = reproduceSuite(table, defaultCatalog(), defaultModels(), {
    search: true,
    ways: ["imsave-stretch", "clip-stretch"],
  });
  assertEquals(
    Object.fromEntries(fusers.map((f) => [f.model, f.protocols])),
    {
      didfuse: ["unit-rint", "imsave-stretch", "clip-stretch"],
      u2fusion: ["divide-by-maximum", "imsave-stretch", "clip-stretch"],
      sdnet: ["signed-stretch"],
      tardal: ["clip-truncate-chroma", "imsave-stretch", "clip-stretch"],
      reconet: ["grey-read-rint", "imsave-stretch", "clip-stretch"],
    },
  );
  // One that nobody knows, and one for networks that see levels.
  for (const way of ["nobodys", "levels-round"]) {
    assertThrows(
      () =>
        reproduceSuite(table, defaultCatalog(), defaultModels(), {
          search: true,
          ways: [way],
        }),
      UnknownNameError,
      way,
    );
  }
});

Deno.test("a table none of whose methods is here is refused", () => {
  const none = {
    ...table,
    rows: table.rows.filter((row) => row.fuser === null),
  };
  assertThrows(
    () => make(false, none),
    UnknownNameError,
    'Cannot reproduce table "cddfuse-2023": none of its methods is here',
  );
});
