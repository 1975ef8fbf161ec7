import { MODULE_CLASSES } from "./module_state.ts";
import { readPickle } from "./pickle.ts";
import {
  describePickleValue,
  PickleDict,
  PickleGlobal,
  PickleList,
  PickleTuple,
} from "./pickle_value.ts";
import type { PickleValue } from "./pickle_value.ts";
import {
  dtypeOfStorageClass,
  TorchStorage,
  torchStorageClasses,
} from "./torch_storage.ts";
import { TorchTensor } from "./torch_tensor.ts";
import { WeightsError } from "../weights_error.ts";

/** What {@link readTorchPickle} found. */
export interface TorchPickle {
  readonly value: PickleValue;
  /** Offset after the pickle. */
  readonly end: number;
  /** Every storage it refers to, by key. */
  readonly storages: ReadonlyMap<string, TorchStorage>;
}

/**
 * Reads one pickle as torch writes state_dicts. The allow-list is `collections.OrderedDict`,
 * `torch._utils._rebuild_tensor`, `_rebuild_tensor_v2` and `_rebuild_parameter`, `torch.Size`, the storage classes and, of
 * whole networks, `set` and the classes of `MODULE_CLASSES`, whose objects are read as what hangs on them.
 *
 * Tensors come back as {@link TorchTensor}, without data; `file` is what errors call the file.
 *
 * @throws {WeightsError} for everything else, by name.
 */
export function readTorchPickle(
  bytes: Uint8Array,
  file: string,
  at = 0,
): TorchPickle {
  const storages = new Map<string, TorchStorage>();
  const malformed = (reason: string): WeightsError =>
    new WeightsError(file, `the pickle is malformed: ${reason}`);

  const rebuildTensor = (
    [storage, offset, dims, strides]: readonly PickleValue[],
  ): TorchTensor => {
    if (!(storage instanceof TorchStorage)) {
      throw malformed(`a tensor lies in ${describePickleValue(storage)}`);
    }
    if (typeof offset !== "number") {
      throw malformed(`a tensor starts at ${describePickleValue(offset)}`);
    }
    try {
      return new TorchTensor(
        storage,
        offset,
        integers(dims),
        integers(strides),
      );
    } catch (error) {
      if (error instanceof RangeError) throw malformed(error.message);
      throw error;
    }
  };
  const integers = (value: PickleValue | undefined): number[] => {
    if (!(value instanceof PickleTuple)) {
      throw malformed(`a tensor's sizes are ${describePickleValue(value)}`);
    }
    return value.items.map((item) => {
      if (typeof item !== "number") {
        throw malformed(`a tensor's sizes hold ${describePickleValue(item)}`);
      }
      return item;
    });
  };
  const rebuildParameter = ([tensor]: readonly PickleValue[]): TorchTensor => {
    if (!(tensor instanceof TorchTensor)) {
      throw malformed(`a parameter is ${describePickleValue(tensor)}`);
    }
    return tensor;
  };
  const orderedDict = ([items]: readonly PickleValue[]): PickleDict => {
    const dict = new PickleDict();
    if (items === undefined) return dict;
    if (!(items instanceof PickleList)) {
      throw malformed(
        `an OrderedDict is made from ${describePickleValue(items)}`,
      );
    }
    for (const item of items.items) {
      const pair = item instanceof PickleTuple || item instanceof PickleList
        ? item.items
        : [];
      const [key, value] = pair;
      if (
        pair.length !== 2 ||
        (typeof key !== "string" && typeof key !== "number") ||
        value === undefined
      ) {
        throw malformed(
          "an OrderedDict is made from something other than pairs",
        );
      }
      dict.entries.set(key, value);
    }
    return dict;
  };
  const loadStorage = (id: PickleValue): TorchStorage => {
    const [kind, type, key, , length, view] = id instanceof PickleTuple
      ? id.items
      : [];
    const dtype = type instanceof PickleGlobal
      ? dtypeOfStorageClass(type.name)
      : undefined;
    if (kind !== "storage" || dtype === undefined || typeof key !== "string") {
      throw malformed("a persistent id is not that of a storage");
    }
    if (
      typeof length !== "number" || !Number.isSafeInteger(length) || length < 0
    ) {
      throw malformed(
        `a storage has ${describePickleValue(length)} for a length`,
      );
    }
    // Only files older than torch 0.4 have views of storages.
    if (view !== undefined && view !== null) {
      throw malformed("a storage is a view of another");
    }
    const storage = storages.get(key) ?? new TorchStorage(dtype, key, length);
    if (storage.dtype !== dtype || storage.length !== length) {
      throw malformed("a storage is declared in two ways");
    }
    storages.set(key, storage);
    return storage;
  };

  const globals = [
    new PickleGlobal("collections.OrderedDict", orderedDict),
    new PickleGlobal("torch._utils._rebuild_tensor", rebuildTensor),
    new PickleGlobal("torch._utils._rebuild_tensor_v2", rebuildTensor),
    new PickleGlobal("torch._utils._rebuild_parameter", rebuildParameter),
    new PickleGlobal(
      "torch.Size",
      ([items]) => new PickleTuple(integers(items)),
    ),
    new PickleGlobal("__builtin__.set", ([items]) => items ?? null),
    ...MODULE_CLASSES.map((name) => new PickleGlobal(name, undefined, true)),
    ...torchStorageClasses(),
  ];
  const { value, end } = readPickle(bytes, {
    file,
    at,
    globals: new Map(globals.map((global) => [global.name, global])),
    loadPersistent: loadStorage,
  });
  return { value, end, storages };
}
