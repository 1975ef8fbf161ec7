/** The pictures of the sample, which ship with the program. */
import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import { readPicture } from "../../files/read_picture.ts";
import type { Picture } from "../../image/picture.ts";
import type { Scene } from "../../image/scene.ts";
import { SAMPLE_PINS } from "./sample_pins.ts";

/**
 * Reads one scene of the sample: `road-day`, `road-night`, `pedestrians`, `smoke`, `glare`, `texture`, `odd-size` or
 * `low-contrast`; 192×144 pixels but for the odd size, 173×131.
 *
 * @throws {UnknownNameError} when no scene has that id.
 * @throws {ImageError} when a file is damaged or may not be read.
 */
export async function readSample(id: string): Promise<Scene> {
  const [ir, vi] = await Promise.all([
    readSamplePicture(id, "ir"),
    readSamplePicture(id, "vi"),
  ]);
  return { ir: { width: ir.width, height: ir.height, data: ir.data }, vi };
}

/**
 * Reads one picture of a scene, one channel for `ir` and three for `vi`.
 *
 * @throws as {@linkcode readSample}.
 */
export async function readSamplePicture(
  id: string,
  modality: "ir" | "vi",
): Promise<Picture> {
  if (!SAMPLE_PINS.some((pin) => pin.id === id)) {
    throw new UnknownNameError(
      "read sample scene",
      id,
      SAMPLE_PINS.map((pin) => pin.id),
    );
  }
  return await readPicture(
    new URL(`./${modality}/${id}.png`, import.meta.url),
    { name: `sample/${modality}/${id}.png` },
  );
}
