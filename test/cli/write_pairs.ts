/** Folders of source images as their users have them, made of the embedded sample. */
import { readSample } from "../../src/datasets/sample/read_sample.ts";
import type { Scene } from "../../src/image/scene.ts";
import { writePng } from "./pictures.ts";

/** Scenes 1, 2 and 3. */
export const SCENES: readonly Scene[] = await Promise.all(
  ["road-day", "smoke", "texture"].map((id) => readSample(id)),
);

/** How a file is called by the number of its scene, without its ending. */
export type NameOf = (number: number) => string;

/** `01` to `03`. */
export const plainName: NameOf = (number) => `0${number}`;

/** Writes `ir` and `vi` below a folder, the scenes in some order. */
export async function writePairs(
  root: string,
  names: Readonly<Record<"ir" | "vi", NameOf>> = {
    ir: plainName,
    vi: plainName,
  },
  order: readonly number[] = [1, 2, 3],
): Promise<void> {
  for (const which of ["ir", "vi"] as const) {
    await Deno.mkdir(`${root}/${which}`, { recursive: true });
    for (const number of order) {
      await writePng(
        `${root}/${which}/${names[which](number)}.png`,
        SCENES[number - 1]![which],
      );
    }
  }
}
