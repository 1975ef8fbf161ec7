import { assertEquals, assertRejects } from "@std/assert";
import { openFolderPairs } from "../../../src/bench/training/open_folder_pairs.ts";
import type { DatasetCatalog } from "../../../src/datasets/catalog.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { luma601 } from "../../../src/image/luma.ts";
import { cutPatches } from "../../../src/train/data/cut_patches.ts";
import { SCENES, writePairs } from "../../cli/write_pairs.ts";

async function inFolder(work: (root: string) => Promise<void>): Promise<void> {
  const root = await Deno.makeTempDir();
  try {
    await writePairs(root, {
      ir: (number) => `0${number}_ir`,
      vi: (number) => `0${number}_vi`,
    });
    await work(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

const open = (
  root: string,
  catalog: DatasetCatalog = defaultCatalog(),
): ReturnType<typeof openFolderPairs> =>
  openFolderPairs({ root, catalog, evaluated: ["tno25"] });

Deno.test("pairs are matched by their names and read as luma", async () => {
  await inFolder(async (root) => {
    const { pairs, evidence } = await open(root);
    assertEquals(pairs.map(({ name }) => name), ["01", "02", "03"]);
    assertEquals(evidence.length, 1);
    const { ir, vi } = SCENES[1]!;
    assertEquals(await pairs[1]!.read(), { ir, vi: luma601(vi) });
    const set = await cutPatches({
      pairs,
      side: 64,
      count: 6,
      seed: 1,
      cacheDir: root,
    });
    assertEquals(set.licences, ["Not known: pictures of a folder of its user"]);
    assertEquals(set.read(5).ir.length, 64 * 64);
  });
});

Deno.test("a picture that cannot be read, or changes, is named", async () => {
  await inFolder(async (root) => {
    const { pairs } = await open(root);
    await Deno.writeTextFile(`${root}/vi/02_vi.png`, "nothing");
    await assertRejects(() => pairs[1]!.read(), RangeError, "vi/02_vi.png");
    await assertRejects(
      () => open(root),
      Error,
      "1 of 3 pairs cannot be read",
    );
  });
});

Deno.test("pictures that are evaluated are refused by their bytes", async () => {
  await inFolder(async (root) => {
    const bytes = await Deno.readFile(`${root}/ir/03_ir.png`);
    const digest = new Uint8Array(
      await crypto.subtle.digest("SHA-256", bytes),
    ).toHex();
    const catalog = defaultCatalog();
    const tno = catalog.datasets.get("TNO")!;
    const subset = tno.subsets.find(({ name }) => name === "tno25")!;
    const [first, ...others] = subset.pairs;
    const changed = {
      ...first!,
      ir: { ...first!.ir, sha256: digest },
    } as typeof subset.pairs[0];
    await assertRejects(
      () =>
        open(root, {
          datasets: new Map([["TNO", {
            ...tno,
            subsets: [{ ...subset, pairs: [changed, ...others] }],
          }]]),
        }),
      Error,
      `1 of 3 pairs are evaluated (tno25): 03; take them away`,
    );
  });
});
