import { readPicture } from "../../files/read_picture.ts";
import type { Bits16 } from "../../image/bits16.ts";
import { ImageError } from "../../image/image_error.ts";
import { sourceNotes } from "../../image/input_notes.ts";
import type { SceneFiles } from "./scene_files.ts";

/**
 * What the first scene looks like, in sentences; one that cannot be read fails by itself.
 *
 * @param bits16 How infrared of 16 bits a sample is read.
 */
export async function firstSceneNotes(
  scene: SceneFiles | undefined,
  bits16?: Bits16,
): Promise<string[]> {
  if (scene === undefined) return [];
  const { infrared, visible } = scene;
  try {
    const [ir, vi] = [
      await readPicture(
        infrared.path,
        bits16 === undefined ? {} : { bits16 },
      ),
      await readPicture(visible.path),
    ];
    return sourceNotes(
      { name: infrared.shown, picture: ir },
      { name: visible.shown, picture: vi },
    ).map((note) => `${note}.`);
  } catch (error) {
    if (error instanceof ImageError) return [];
    throw error;
  }
}
