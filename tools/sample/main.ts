/** `deno task sample`: draws the scenes of the sample and writes them as the PNG files that ship with the program. */
import { writeAtomically } from "../../src/files/write_atomically.ts";
import { encodePng } from "../../src/image/encode_png.ts";
import { SAMPLE_SCENES } from "./scenes.ts";

const FOLDER = "src/datasets/sample";

for (const { id, draw } of SAMPLE_SCENES) {
  const { ir, vi } = draw();
  await writeAtomically(`${FOLDER}/ir/${id}.png`, await encodePng(ir));
  await writeAtomically(`${FOLDER}/vi/${id}.png`, await encodePng(vi));
}
