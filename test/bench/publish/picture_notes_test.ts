import { assertEquals } from "@std/assert";
import { pictureNotes } from "../../../src/bench/publish/picture_notes.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { resolveSubset } from "../../../src/datasets/subset.ts";
import { defaultModels } from "../../../src/models/default_models.ts";

function notes(name: string, models: readonly string[]): string[] {
  const { dataset, pairs } = resolveSubset(defaultCatalog(), name);
  return pictureNotes(
    {
      name,
      title: name,
      dataset: dataset.id,
      pairs: pairs.map(({ id }) => id),
    },
    models.map((name) => ({ name })),
    defaultModels(),
  );
}

Deno.test("notes: of JPEG pictures, that they are lossy", () => {
  assertEquals(notes("vifb21", ["ifcnn-max", "ifcnn-pictures"]), [
    "Rows that end in -pictures were fused and published by others (the VIFB benchmark): nothing was run for them here, and of a picture in colour the BT.601 luma is scored.",
    "1 of these 1 rows are of JPEG files, which are lossy: the values are of what they kept.",
  ]);
});

Deno.test("notes: of pictures that were fused from another visible file, by how much it differs", () => {
  assertEquals(notes("roadscene40-didfuse", ["auif-pictures"]).slice(1), [
    "auif-pictures: fused from another file of the visible picture in 40 of 40 pairs, at most 15 levels from ours.",
  ]);
  assertEquals(notes("tno40-didfuse", ["auif-pictures"]).length, 1);
});

Deno.test("notes: none where no row is of pictures", () => {
  assertEquals(notes("vifb21", ["ifcnn-max"]), []);
});
