import type { StateDict } from "./state_dict.ts";
import { readTorchLegacy } from "./torch_legacy.ts";
import { readTorchZip } from "./torch_zip.ts";

/** The weight file formats there is a reader for. */
export const WEIGHT_FORMATS = ["torch-zip", "torch-legacy"] as const;

/** One of {@link WEIGHT_FORMATS}. */
export type WeightFormat = typeof WEIGHT_FORMATS[number];

const READERS: Readonly<
  Record<
    WeightFormat,
    (bytes: Uint8Array, file: string) => StateDict | Promise<StateDict>
  >
> = { "torch-zip": readTorchZip, "torch-legacy": readTorchLegacy };

/**
 * Reads a weight file of a known format; `file` is what errors call it.
 *
 * @throws {WeightsError} if the bytes are not that.
 */
export async function readWeights(
  format: WeightFormat,
  bytes: Uint8Array,
  file: string,
): Promise<StateDict> {
  return await READERS[format](bytes, file);
}
