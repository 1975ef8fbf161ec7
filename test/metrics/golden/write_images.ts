/**
 * Writes the golden cases as PNGs, for running other people's code on them.
 *
 * `deno run -A test/metrics/golden/write_images.ts FOLDER` makes `<case>_ir.png`, `<case>_vi.png`, `<case>_fused.png`.
 */
import { encodePng } from "../../../src/image/encode_png.ts";
import { FIXTURE_CASES } from "./fixture_cases.ts";

const [folder] = Deno.args;
if (folder === undefined) {
  throw new TypeError("Cannot write the images: no folder is named; name one");
}
await Deno.mkdir(folder, { recursive: true });
for (const { name, triple } of FIXTURE_CASES) {
  for (const [which, image] of Object.entries(triple)) {
    await Deno.writeFile(
      `${folder}/${name}_${which}.png`,
      await encodePng(image),
    );
  }
}
