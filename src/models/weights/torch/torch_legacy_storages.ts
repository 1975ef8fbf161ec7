import { ByteCursor } from "../../protobuf/byte_cursor.ts";
import { PickleList } from "./pickle_value.ts";
import type { PickleValue } from "./pickle_value.ts";
import type { TorchStorage } from "./torch_storage.ts";
import { WeightsError } from "../weights_error.ts";

/**
 * The bytes of each storage, by key, from the end of a legacy torch file: for every key of the list, in its order, a
 * 64-bit number of elements and the elements, with nothing between and nothing after. The bytes are views, not copies.
 *
 * @param at offset of the first storage
 * @param keys the list as the file's fifth pickle has it
 * @param storages what the object pickle declared
 * @throws {WeightsError} if list, declarations and data contradict each other.
 */
export function readLegacyStorages(
  bytes: Uint8Array,
  at: number,
  keys: PickleValue,
  storages: ReadonlyMap<string, TorchStorage>,
  file: string,
): Map<string, Uint8Array> {
  if (!(keys instanceof PickleList)) {
    throw new WeightsError(file, "its list of storages is no list");
  }
  const cursor = new ByteCursor(
    bytes,
    at,
    (reason) => new WeightsError(file, `its storages are damaged: ${reason}`),
  );
  const data = new Map<string, Uint8Array>();
  for (const key of keys.items) {
    const storage = typeof key === "string" ? storages.get(key) : undefined;
    if (storage === undefined) {
      throw new WeightsError(file, "it lists a storage that no tensor lies in");
    }
    const name = JSON.stringify(storage.key.slice(0, 80));
    if (data.has(storage.key)) {
      throw new WeightsError(file, `it lists storage ${name} twice`);
    }
    const length = cursor.length64();
    if (length !== storage.length) {
      throw new WeightsError(
        file,
        `its storage ${name} declares ${storage.length} elements and holds ${length}`,
      );
    }
    data.set(storage.key, cursor.bytes(length * storage.dtype.size));
  }
  if (cursor.at !== bytes.length) {
    throw new WeightsError(
      file,
      `${bytes.length - cursor.at} bytes follow its last storage`,
    );
  }
  return data;
}
