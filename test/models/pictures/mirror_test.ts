import { assertEquals } from "@std/assert";
import { obtainPictures } from "../../../src/bench/obtain/obtain_pictures.ts";
import { sha256Hex } from "../../../src/canon/digest.ts";
import { decodeImage } from "../../../src/image/decode.ts";
import { luma601 } from "../../../src/image/luma.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { openStore } from "../../../src/store/store.ts";
import { mirror } from "../../mirror.ts";

Deno.test({
  name: `all published pictures decode to their pinned luma${
    mirror === null ? " (needs FUSEBENCH_MIRROR)" : ""
  }`,
  ignore: mirror === null,
  fn: async () => {
    const cacheDir = await Deno.makeTempDir();
    const store = openStore({
      cacheDir,
      mirror: mirror ?? undefined,
      offline: true,
    });
    const wanted = [...defaultModels().pictures.values()].flatMap((
      { id, pictures },
    ) => [...pictures.values()].map((picture) => ({ fuser: id, picture })));
    const { paths, missing } = await obtainPictures(wanted, store);
    assertEquals([paths.size, missing], [wanted.length, []]);
    for (const { picture } of wanted) {
      const { name, sha256 } = picture;
      const bytes = await Deno.readFile(paths.get(sha256)!);
      const { width, height, data } = luma601(
        await decodeImage(bytes, { name }),
      );
      assertEquals(
        [bytes.length, width, height, await sha256Hex(data)],
        [picture.bytes, picture.width, picture.height, picture.luma601Sha256],
        name,
      );
    }
    await Deno.remove(cacheDir, { recursive: true });
  },
});
