import { assertEquals } from "@std/assert";
import { openFuser } from "../../src/bench/obtain/open_fuser.ts";
import { readGray } from "../../src/files/read_gray.ts";
import fixture from "../fixtures/protocol/mufusion_windows.json" with {
  type: "json",
};
import { goldens } from "../goldens.ts";
import { mirror } from "../mirror.ts";

Deno.test({
  name:
    "windows: MUFusion saves what its authors' script saves (needs FUSEBENCH_MIRROR and FUSEBENCH_GOLDENS)",
  ignore: goldens === null || mirror === null,
  async fn(): Promise<void> {
    const folder = `${goldens}/models/inputs`;
    await using fuser = await openFuser("mufusion-roadscene");
    assertEquals(fuser.protocol, "imsave-stretch-windows");
    const { width, height, data } = await fuser.fuse({
      ir: await readGray(`${folder}/FLIR_00006_ir.png`),
      vi: await readGray(`${folder}/FLIR_00006_vi_gray.png`),
    });
    assertEquals([width, height], [fixture.width, fixture.height]);
    const expected = Uint8Array.fromBase64(fixture.levels);
    const { step } = fixture;
    const columns = width / step;
    const ours = expected.map((_, i) =>
      data[Math.floor(i / columns) * step * width + (i % columns) * step]!
    );
    assertEquals(ours, expected);
  },
});
