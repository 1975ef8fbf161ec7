import { assertEquals, assertRejects } from "@std/assert";
import { luma601 } from "../../../src/image/luma.ts";
import { paintPair } from "../../../src/painter/paint_pair.ts";
import { drawnPatches } from "../../../src/train/data/drawn_patches.ts";

const options = { side: 240, count: 2, seed: 1, cacheDir: "/nowhere" };

Deno.test("patches of drawn scenes are free, and known by their levels", async () => {
  const set = await drawnPatches({ ...options, scenes: 2 });
  assertEquals(set.licences, ["MIT, like the program that drew it"]);
  // As tall as the scene, so the first row of the patch is in the scene's first.
  const row = luma601(paintPair(2).vi).data.subarray(0, 320);
  const patch = set.read(1).vi.subarray(0, 240);
  const lefts = Array.from({ length: 81 }, (_, left) => left).filter((left) =>
    patch.every((level, x) => level === row[left + x])
  );
  assertEquals(lefts.length, 1);
  const other = await drawnPatches({ ...options, scenes: 1 });
  assertEquals(set.digest === other.digest, false);
});

Deno.test("no scene is no set", async () => {
  await assertRejects(
    () => drawnPatches({ ...options, scenes: 0 }),
    RangeError,
    "Cannot draw 0 scenes",
  );
});
