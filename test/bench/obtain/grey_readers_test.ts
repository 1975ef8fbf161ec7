import { assertAlmostEquals } from "@std/assert";
import { openFuser } from "../../../src/bench/obtain/open_fuser.ts";
import { decodeImage } from "../../../src/image/decode.ts";
import { luma601 } from "../../../src/image/luma.ts";
import type { Picture } from "../../../src/image/picture.ts";
import { evaluate } from "../../../src/metrics/evaluate.ts";
import original from "../../fixtures/models/grey_readers.json" with {
  type: "json",
};
import { mirror } from "../../mirror.ts";

const read = async ({ sha256 }: { sha256: string }): Promise<Picture> =>
  await decodeImage(await Deno.readFile(`${mirror}/sha256/${sha256}`));

for (const [model, values] of Object.entries(original.values)) {
  Deno.test({
    name:
      `${model} makes of a JPEG what its authors' code makes, which reads it as grey (needs FUSEBENCH_MIRROR)`,
    ignore: mirror === null,
    async fn(): Promise<void> {
      await using fuser = await openFuser(model);
      const ir = luma601(await read(original.ir));
      const visible = await read(original.vi);
      const fused = await fuser.fuse({ ir, vi: visible });
      const { EN, SD } = evaluate(
        { ir, vi: luma601(visible), fused },
        { metrics: ["EN", "SD"] },
      );
      assertAlmostEquals(EN!, values.EN, 1e-3);
      assertAlmostEquals(SD!, values.SD, 1e-3);
    },
  });
}
