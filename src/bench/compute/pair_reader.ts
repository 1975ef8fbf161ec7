import type { Picture } from "../../image/picture.ts";
import type { Store } from "../../store/store.ts";
import type { ReadyPair } from "../cell/cell.ts";

/** Gives one source of a pair. */
export type PairReader = (
  pair: ReadyPair,
  modality: "ir" | "vi",
) => Promise<Picture>;

/**
 * Reads pairs from a store, and the sample from where it ships.
 *
 * The decoders are loaded with the first picture: a worker opens its first network meanwhile.
 */
export function pairReader(store: Store): PairReader {
  return async (pair, modality) => {
    const file = pair[modality];
    if (file.embedded) {
      const { readSamplePicture } = await import(
        "../../datasets/sample/read_sample.ts"
      );
      return await readSamplePicture(pair.id, modality);
    }
    const [{ decodeImage }, bytes] = await Promise.all([
      import("../../image/decode.ts"),
      store.get({ ...file, url: "" }),
    ]);
    return await decodeImage(bytes, { name: file.name });
  };
}
