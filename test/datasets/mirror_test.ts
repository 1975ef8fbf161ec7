import { assert, assertEquals } from "@std/assert";
import type { PinnedFile } from "../../src/datasets/dataset.ts";
import { defaultCatalog } from "../../src/datasets/default_catalog.ts";
import { decodeImage } from "../../src/image/decode.ts";
import { luma601 } from "../../src/image/luma.ts";
import { sha256Hex } from "../../src/canon/digest.ts";
import { openStore } from "../../src/store/store.ts";
import { mirror } from "../mirror.ts";

Deno.test({
  name: mirror === null
    ? "all pinned files decode to their pinned luma (needs FUSEBENCH_MIRROR)"
    : "all pinned files decode to their pinned luma",
  ignore: mirror === null,
  fn: async () => {
    const cacheDir = await Deno.makeTempDir();
    const store = openStore({
      cacheDir,
      mirror: mirror ?? undefined,
      offline: true,
    });
    const files: PinnedFile[] = [...defaultCatalog().datasets.values()].flatMap(
      (dataset) =>
        [...dataset.pairs.values()].flatMap((pair) => [pair.ir, pair.vi]),
    ).filter((file) => file.kind === "pinned");
    assert(files.length >= 634);
    for (const file of files) {
      const picture = await decodeImage(await store.get(file), {
        name: file.name,
      });
      const { width, height, channels } = picture;
      assertEquals(
        [width, height, channels, await sha256Hex(luma601(picture).data)],
        [file.width, file.height, file.channels, file.luma601Sha256],
        file.name,
      );
    }
    await Deno.remove(cacheDir, { recursive: true });
  },
});
