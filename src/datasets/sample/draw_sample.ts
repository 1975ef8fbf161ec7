/** The pictures of the embedded sample. */
import type { Scene } from "./expose.ts";
import { SAMPLE_SCENES } from "./scenes.ts";

/**
 * Draws one scene of the sample: an infrared picture and a visible one of the same size.
 *
 * Only `+ - * /`, square roots and integer operations decide a pixel, so every machine draws the same
 * bytes; they are pinned in `sample_pins.ts`.
 *
 * @throws RangeError when no scene has that id.
 */
export function drawSample(id: string): Scene {
  const scene = SAMPLE_SCENES.find((candidate) => candidate.id === id);
  if (scene === undefined) {
    const ids = SAMPLE_SCENES.map((candidate) => candidate.id).join(", ");
    throw new RangeError(
      `Cannot draw sample scene "${id}": the scenes are ${ids}`,
    );
  }
  return scene.draw();
}
