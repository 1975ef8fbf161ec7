import type { StateDict } from "./state_dict.ts";
import { readTorchZip } from "./torch_zip.ts";

/** The weight file formats there is a reader for. */
export const WEIGHT_FORMATS = ["torch-zip"] as const;

/** One of {@link WEIGHT_FORMATS}. */
export type WeightFormat = typeof WEIGHT_FORMATS[number];

const READERS: Readonly<
  Record<WeightFormat, (bytes: Uint8Array, file: string) => Promise<StateDict>>
> = { "torch-zip": readTorchZip };

/**
 * Reads a weight file of a known format; `file` is what errors call it.
 *
 * @throws {WeightsError} if the bytes are not that.
 */
export function readWeights(
  format: WeightFormat,
  bytes: Uint8Array,
  file: string,
): Promise<StateDict> {
  return READERS[format](bytes, file);
}
