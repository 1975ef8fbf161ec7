import { type Code, orderedDict, pickle, tensor } from "./pickle_writer.ts";
import { type EntryToWrite, writeZip } from "./zip_writer.ts";

/** A contiguous float32 tensor to write. */
export interface TorchTensorToWrite {
  dims: readonly number[];
  data: Float32Array;
}

/** Writes a state_dict as `torch.save` does. */
export function writeTorchZip(
  state: ReadonlyMap<string, TorchTensorToWrite>,
  options: { deflate?: boolean } = {},
): Uint8Array {
  const items: Record<string, Code> = {};
  const storages: Uint8Array[] = [];
  for (const [name, { dims, data }] of state) {
    const strides = dims.map((_, axis) =>
      dims.slice(axis + 1).reduce((product, dim) => product * dim, 1)
    );
    items[name] = tensor({
      key: `${storages.length}`,
      length: data.length,
      dims: [...dims],
      strides,
    });
    storages.push(floatBytes(data));
  }
  return writeTorchArchive(pickle(orderedDict(items)), storages, options);
}

/** Puts a pickle and its storages (keys 0, 1, …) into an archive. */
export function writeTorchArchive(
  data: Uint8Array,
  storages: readonly Uint8Array[],
  { deflate = false, extra = [] }: {
    deflate?: boolean;
    extra?: EntryToWrite[];
  } = {},
): Uint8Array {
  return writeZip([
    { name: "archive/data.pkl", data, deflate },
    ...storages.map((storage, key) => ({
      name: `archive/data/${key}`,
      data: storage,
      deflate,
    })),
    { name: "archive/version", data: new TextEncoder().encode("3\n") },
    ...extra,
  ]);
}

export function floatBytes(data: ArrayLike<number>): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * data.length));
  for (let index = 0; index < data.length; index++) {
    view.setFloat32(4 * index, data[index]!, true);
  }
  return new Uint8Array(view.buffer);
}
