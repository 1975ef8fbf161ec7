import { sha256Hex } from "../../canon/digest.ts";
import { DRAWN_LICENCE } from "../../canon/drawn_licence.ts";
import { pairDigest } from "./pair_digest.ts";
import type { GreyPair, TrainingPair } from "./training_pair.ts";

/** A pair that this program drew, known by its levels. */
export async function drawnPair(
  name: string,
  pair: GreyPair,
): Promise<TrainingPair> {
  const { width, height } = pair.ir;
  return {
    name,
    digest: await pairDigest(
      await sha256Hex(pair.ir.data),
      await sha256Hex(pair.vi.data),
    ),
    licence: DRAWN_LICENCE,
    width,
    height,
    read: () => Promise.resolve(pair),
  };
}
