import { assertEquals } from "@std/assert";
import { obtainPictures } from "../../../src/bench/obtain/obtain_pictures.ts";
import { sha256Hex } from "../../../src/canon/digest.ts";
import { decodeImage } from "../../../src/image/decode.ts";
import { luma601 } from "../../../src/image/luma.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { openStore } from "../../../src/store/store.ts";
import { mirror } from "../../mirror.ts";

Deno.test({
  name:
    `published pictures decode to their pinned luma, all but those a mirror may lack${
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
    // Evaluation-for-Image-Fusion came after the others: a mirror may be without its pictures.
    assertEquals(
      missing.filter(({ name }) => !name.endsWith("-tang-pictures")),
      [],
    );
    for (const { picture } of wanted) {
      const { name, sha256 } = picture;
      const path = paths.get(sha256);
      if (path === undefined) continue;
      const bytes = await Deno.readFile(path);
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
