import { paintPhantom, type PhantomKind } from "../../painter/paint_phantom.ts";
import { drawnPair } from "./drawn_pair.ts";
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
  return await Promise.all(
    Array.from({ length: count }, (_, i) =>
      drawnPair(
        `drawn-${kind}/${first + i}`,
        paintPhantom(first + i, kind),
      )),
  );
}
