import { luma601 } from "../../image/luma.ts";
import { paintPairWithPeople } from "../../painter/paint_pair.ts";
import { drawnPair } from "./drawn_pair.ts";
import type { TrainingPair } from "./training_pair.ts";

/**
 * Drawn scenes as pairs that know where their people are: a box around each is salient.
 *
 * @param first the first seed; the others follow.
 */
export async function peopledPairs(
  first: number,
  count: number,
): Promise<TrainingPair[]> {
  return await Promise.all(
    Array.from({ length: count }, (_, i) => peopledPair(first + i)),
  );
}

async function peopledPair(seed: number): Promise<TrainingPair> {
  const { scene, people } = paintPairWithPeople(seed);
  const { width, height } = scene.ir;
  const data = new Uint8Array(width * height);
  for (const { left, top, right, bottom } of people) {
    for (let row = top; row < bottom; row++) {
      data.fill(255, row * width + left, row * width + right);
    }
  }
  return await drawnPair(`drawn-people/${seed}`, {
    ir: scene.ir,
    vi: luma601(scene.vi),
    salient: { width, height, data },
  });
}
