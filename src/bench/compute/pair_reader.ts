import { drawSample } from "../../datasets/sample/draw_sample.ts";
import type { Picture } from "../../image/picture.ts";
import type { Store } from "../../store/store.ts";
import type { ReadyPair } from "../cell/cell.ts";

/** Gives one source of a pair. */
export type PairReader = (
  pair: ReadyPair,
  modality: "ir" | "vi",
) => Promise<Picture>;

/** Reads pairs from a store; embedded ones are drawn, both pictures at once. */
export function pairReader(store: Store): PairReader {
  let drawn: { id: string; scene: ReturnType<typeof drawSample> } | null = null;
  return async (pair, modality) => {
    const file = pair[modality];
    if (file.embedded) {
      if (drawn?.id !== pair.id) {
        drawn = { id: pair.id, scene: drawSample(pair.id) };
      }
      const { ir, vi } = drawn.scene;
      return modality === "ir" ? { ...ir, channels: 1 } : vi;
    }
    // The decoders take longer to load than a scene to draw.
    const [{ decodeImage }, bytes] = await Promise.all([
      import("../../image/decode.ts"),
      store.get({ ...file, url: "" }),
    ]);
    return await decodeImage(bytes, { name: file.name });
  };
}
