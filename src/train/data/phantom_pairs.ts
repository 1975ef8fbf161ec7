import { sha256Hex } from "../../canon/digest.ts";
import { DRAWN_LICENCE } from "../../datasets/sample/sample_dataset.ts";
import { paintPhantom, type PhantomKind } from "../../painter/paint_phantom.ts";
import { pairDigest } from "./pair_digest.ts";
import type { TrainingPair } from "./training_pair.ts";

/**
 * Drawn slices of heads, MRI beside another scan, as pairs.
 *
 * @param first the first seed; the others follow.
 */
export async function phantomPairs(
  kind: PhantomKind,
  first: number,
  count: number,
): Promise<TrainingPair[]> {
  return await Promise.all(Array.from({ length: count }, async (_, i) => {
    const pair = paintPhantom(first + i, kind);
    const { width, height } = pair.ir;
    return {
      name: `drawn-${kind}/${first + i}`,
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
