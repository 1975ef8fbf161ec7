import { flattenState } from "./flatten_state.ts";
import { readPickle } from "./pickle.ts";
import { PickleDict } from "./pickle_value.ts";
import type { PickleValue } from "./pickle_value.ts";
import type { StateDict } from "../state_dict.ts";
import { readLegacyStorages } from "./torch_legacy_storages.ts";
import { readTorchPickle } from "./torch_pickle.ts";
import { WeightsError } from "../weights_error.ts";

const MAGIC = 0x1950a86a20f9469cfc6cn;
const PROTOCOL = 1001;

/**
 * Reads a `.pt`, `.pth`, `.pkl` or `.model` file as `torch.save` wrote it before version 1.6 (five pickles, then the
 * storages), if it holds a state_dict, flat or nested. `file` is what errors call it.
 *
 * Nothing in the file is executed, and time and memory are bounded by its length and by fixed caps. A file that holds a
 * whole module is refused with the name of its class.
 *
 * @throws {WeightsError} whatever else the bytes are, with the reason; torch's tar format before 0.1.10 included.
 */
export function readTorchLegacy(bytes: Uint8Array, file: string): StateDict {
  if (bytes[0] !== 0x80) {
    throw new WeightsError(
      file,
      bytes[0] === 0x50 && bytes[1] === 0x4b
        ? "it is a zip archive (torch's format since 1.6), not a row of pickles"
        : "it does not start like a pickle",
    );
  }
  let at = 0;
  const next = (): PickleValue => {
    const { value, end } = readPickle(bytes, { file, globals: new Map(), at });
    at = end;
    return value;
  };
  if (next() !== MAGIC) {
    throw new WeightsError(file, "it lacks the magic number of torch's files");
  }
  const protocol = next();
  if (protocol !== PROTOCOL) {
    throw new WeightsError(file, `its protocol version is not ${PROTOCOL}`);
  }
  const system = next();
  if (
    !(system instanceof PickleDict) ||
    system.entries.get("little_endian") !== true
  ) {
    throw new WeightsError(file, "it does not say that it is little-endian");
  }
  const { value, end, storages } = readTorchPickle(bytes, file, at);
  at = end;
  const keys = next();
  const data = readLegacyStorages(bytes, at, keys, storages, file);
  return flattenState(value, ({ storage }) => {
    const found = data.get(storage.key);
    if (found === undefined) {
      throw new WeightsError(
        file,
        `its storage ${JSON.stringify(storage.key.slice(0, 80))} is missing`,
      );
    }
    return found;
  }, file);
}
