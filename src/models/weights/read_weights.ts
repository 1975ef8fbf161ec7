import { readNpy } from "./npy/npy.ts";
import type { StateDict } from "./state_dict.ts";
import { readTensorBundle } from "./tensorflow/tensor_bundle.ts";
import { readTorchLegacy } from "./torch/torch_legacy.ts";
import { readTorchZip } from "./torch/torch_zip.ts";

/**
 * The weight file formats there is a reader for. A TensorFlow checkpoint is several files: `tf-bundle` is its `.index`,
 * through which its data files, each a `tf-bundle-data`, are read.
 */
export const WEIGHT_FORMATS = [
  "torch-zip",
  "torch-legacy",
  "tf-bundle",
  "tf-bundle-data",
  "npy",
] as const;

/** One of {@link WEIGHT_FORMATS}. */
export type WeightFormat = typeof WEIGHT_FORMATS[number];

const READERS: Readonly<
  Record<
    WeightFormat,
    (
      bytes: Uint8Array,
      file: string,
      beside: ReadonlyMap<string, Uint8Array>,
    ) => StateDict | Promise<StateDict>
  >
> = {
  "torch-zip": readTorchZip,
  "torch-legacy": readTorchLegacy,
  "tf-bundle": readTensorBundle,
  "tf-bundle-data": () => new Map(),
  "npy": readNpy,
};

/**
 * Reads a weight file of a known format; `file` is what errors call it, `beside` what lies in the same folder, by name.
 * A file that is only read through another has no tensors of its own.
 *
 * @throws {WeightsError} if the bytes are not that.
 */
export async function readWeights(
  format: WeightFormat,
  bytes: Uint8Array,
  file: string,
  beside: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<StateDict> {
  return await READERS[format](bytes, file, beside);
}
