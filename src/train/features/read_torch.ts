import type { StateDict } from "../../models/weights/state_dict.ts";
import { readTorchLegacy } from "../../models/weights/torch/torch_legacy.ts";
import { readTorchZip } from "../../models/weights/torch/torch_zip.ts";

/** How a zip file begins, and with it what PyTorch has written since 1.6. */
const ZIP = [0x50, 0x4b, 3, 4];

/**
 * A state dict in whichever of PyTorch's two formats it comes.
 *
 * @throws {WeightsError} if it is none.
 */
export async function readTorch(
  bytes: Uint8Array,
  file: string,
): Promise<StateDict> {
  return ZIP.every((byte, at) => bytes[at] === byte)
    ? await readTorchZip(bytes, file)
    : readTorchLegacy(bytes, file);
}
