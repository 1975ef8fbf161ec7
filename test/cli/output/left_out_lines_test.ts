import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { leftOutLines } from "../../../src/cli/output/left_out_lines.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { defaultPublished } from "../../../src/results/published/default_published.ts";
import { findPublished } from "../../../src/results/published/find_published.ts";

const table = findPublished(defaultPublished(), "cddfuse-2023");
const lines = (search: boolean, ...fusers: string[]): string[] =>
  leftOutLines(table, defaultCatalog(), defaultModels(), {
    search,
    fusers: new Set(fusers),
  });

Deno.test("reproduce says which rows and data sets it left out, and of a plain run what --search would try", () => {
  const [rows, datasets, ways, ...more] = lines(false, "reconet", "sdnet");
  assertEquals(more, []);
  assertStringIncludes(rows!, "RFN-Nest, DeFusion, CDDFuse");
  assertStringIncludes(datasets!, "MSRS (49 of 361 pairs are known)");
  assertStringIncludes(ways!, "--search");
  assertStringIncludes(ways!, "imsave-stretch, clip-round,");
  assert(
    !ways!.includes("grey-read-rint"),
    "ReCoNet's own way was not skipped",
  );
});

Deno.test("after a search of named ways reproduce says which others it left out", () => {
  const [, , ways] = leftOutLines(table, defaultCatalog(), defaultModels(), {
    search: true,
    ways: ["imsave-stretch"],
    fusers: new Set(["reconet"]),
  });
  assertStringIncludes(
    ways!,
    "other than the authors' own, imsave-stretch; --search says which of them explains most: clip-round,",
  );
});

Deno.test("reproduce names no other ways after a search, nor where there are none", () => {
  assertEquals(lines(true, "reconet").length, 2);
  assertEquals(lines(false).length, 2);
});
