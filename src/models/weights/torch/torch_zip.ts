import { flattenState } from "./flatten_state.ts";
import type { StateDict } from "../state_dict.ts";
import { readTorchPickle } from "./torch_pickle.ts";
import type { TorchTensor } from "./torch_tensor.ts";
import { WeightsError } from "../weights_error.ts";
import { readZip } from "../zip/zip.ts";

const PICKLE = "data.pkl";

/**
 * Reads a `.pt`, `.pth` or `.model` file as `torch.save` has written it since version 1.6 (a zip archive), if it holds a
 * state_dict, flat or nested. `file` is what errors call it.
 *
 * Nothing in the file is executed, and time and memory are bounded by its length and by fixed caps.
 *
 * @throws {WeightsError} whatever else the bytes are, with the reason.
 */
export async function readTorchZip(
  bytes: Uint8Array,
  file: string,
): Promise<StateDict> {
  if (bytes[0] === 0x80) {
    throw new WeightsError(
      file,
      "it starts like a pickle (torch's format before 1.6), not like a zip archive",
    );
  }
  const entries = await readZip(bytes, file);
  const pickles = [...entries.keys()].filter((name) =>
    name === PICKLE || name.endsWith(`/${PICKLE}`)
  );
  const [pickle] = pickles;
  if (pickle === undefined || pickles.length > 1) {
    throw new WeightsError(
      file,
      `a torch archive holds one ${PICKLE}; this one holds ${pickles.length}`,
    );
  }
  const root = pickle.slice(0, -PICKLE.length);
  if (entries.has(`${root}constants.pkl`)) {
    throw new WeightsError(
      file,
      "it is a TorchScript archive (code and weights), not a state_dict",
    );
  }
  const order = entries.get(`${root}byteorder`);
  if (order !== undefined && new TextDecoder().decode(order) !== "little") {
    throw new WeightsError(file, "its byteorder is not little");
  }
  const { value } = readTorchPickle(entries.get(pickle)!, file);

  const bytesOf = (
    { storage: { key, dtype, length } }: TorchTensor,
  ): Uint8Array => {
    const data = entries.get(`${root}data/${key}`);
    if (data === undefined) {
      throw new WeightsError(
        file,
        `its storage ${JSON.stringify(key.slice(0, 80))} is missing`,
      );
    }
    if (data.length !== length * dtype.size) {
      throw new WeightsError(
        file,
        `its storage ${key} declares ${length} elements of ${dtype.name} and holds ${data.length} bytes`,
      );
    }
    return data;
  };
  return flattenState(value, bytesOf, file);
}
