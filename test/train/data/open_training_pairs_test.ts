import { assertEquals, assertRejects } from "@std/assert";
import { UnknownNameError } from "../../../src/canon/unknown_name_error.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { readSample } from "../../../src/datasets/sample/read_sample.ts";
import { luma601 } from "../../../src/image/luma.ts";
import { openStore } from "../../../src/store/store.ts";
import { UnobtainableError } from "../../../src/store/unobtainable_error.ts";
import { cutPatches } from "../../../src/train/data/cut_patches.ts";
import { openTrainingPairs } from "../../../src/train/data/open_training_pairs.ts";
import { mirror } from "../../mirror.ts";

const catalog = defaultCatalog();
const cacheDir = "/nowhere";
const nothing = openStore({ cacheDir, offline: true });

Deno.test("the sample opens without any file fetched, as luma", async () => {
  const pairs = await openTrainingPairs({
    catalog,
    store: nothing,
    names: ["sample/smoke", "sample"],
  });
  assertEquals(pairs.length, 8);
  const [{ name, width, height, licence, read }] = pairs as [typeof pairs[0]];
  assertEquals([name, width, height], ["sample/smoke", 192, 144]);
  assertEquals(licence, "MIT, like the program that drew it");
  const { ir, vi } = await readSample("smoke");
  assertEquals(await read(), { ir, vi: luma601(vi) });
  assertEquals(new Set(pairs.map(({ digest }) => digest)).size, 8);
});

Deno.test("what is not there, not pinned or not known is refused", async () => {
  const open = (name: string): Promise<unknown> =>
    openTrainingPairs({ catalog, store: nothing, names: [name] });
  await assertRejects(() => open("llvip-train32"), UnobtainableError);
  await assertRejects(
    () => open("msrs-day"),
    RangeError,
    "its files are not pinned",
  );
  await assertRejects(() => open("llvip-train"), UnknownNameError);
});

Deno.test({
  name: "LLVIP's and RoadScene's pairs are within the bound of memory" +
    (mirror === null ? " (needs FUSEBENCH_MIRROR)" : ""),
  ignore: mirror === null,
  async fn(): Promise<void> {
    const store = openStore({ cacheDir, mirror: mirror!, offline: true });
    const pairs = await openTrainingPairs({ catalog, store });
    assertEquals(pairs.length, 119);
    const bytes = pairs.reduce((sum, p) => sum + 2 * p.width * p.height, 0);
    assertEquals(Math.ceil(bytes / 2 ** 20), 105);
    // Two pairs in place of all: decoding is what takes time.
    const set = await cutPatches({
      pairs: [pairs[0]!, pairs.at(-1)!],
      side: 128,
      count: 4,
      seed: 1,
      cacheDir,
    });
    assertEquals(set.licences.map((terms) => terms.slice(0, 14)), [
      "Non-commercial",
      "None stated by",
    ]);
    assertEquals(set.read(3).vi.length, 128 * 128);
  },
});
