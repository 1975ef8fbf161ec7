import { sha256Hex } from "../../canon/digest.ts";
import { DRAWN_LICENCE } from "../../datasets/sample/sample_dataset.ts";
import { luma601 } from "../../image/luma.ts";
import { paintPairWithPeople } from "../../painter/paint_pair.ts";
import { pairDigest } from "./pair_digest.ts";
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
  return await Promise.all(Array.from({ length: count }, async (_, i) => {
    const { scene, people } = paintPairWithPeople(first + i);
    const { width, height } = scene.ir;
    const data = new Uint8Array(width * height);
    for (const { left, top, right, bottom } of people) {
      for (let row = top; row < bottom; row++) {
        data.fill(255, row * width + left, row * width + right);
      }
    }
    const pair = {
      ir: scene.ir,
      vi: luma601(scene.vi),
      salient: { width, height, data },
    };
    return {
      name: `drawn-people/${first + i}`,
      digest: await pairDigest(
        await sha256Hex(pair.ir.data),
        await sha256Hex(pair.vi.data),
      ),
      licence: DRAWN_LICENCE,
      width,
      height,
      read: () => Promise.resolve(pair),
    };
  }));
}
