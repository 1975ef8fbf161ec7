import { PickleObject } from "./pickle_value.ts";
import { readStrided } from "../read_strided.ts";
import type { Tensor } from "../state_dict.ts";
import { MAX_AXES } from "../tensor_size.ts";
import type { TorchStorage } from "./torch_storage.ts";

/** A strided view of a storage, as `torch._utils._rebuild_tensor_v2` describes it. Holds no data. */
export class TorchTensor extends PickleObject {
  readonly kind = "a tensor";
  /** Number of elements. */
  readonly count: number;

  /**
   * @throws {RangeError} if the view is no valid one or reaches outside its storage. Expanded tensors, with more elements
   * than their storage, are refused: they would let a small file ask for any amount of memory.
   */
  constructor(
    readonly storage: TorchStorage,
    readonly offset: number,
    readonly dims: readonly number[],
    readonly strides: readonly number[],
  ) {
    super();
    const isSize = (value: number): boolean =>
      Number.isSafeInteger(value) && value >= 0;
    if (
      dims.length !== strides.length || dims.length > MAX_AXES ||
      ![offset, ...dims, ...strides].every(isSize)
    ) {
      throw new RangeError(
        `a tensor has offset ${offset}, sizes [${dims}] and strides [${strides}]`,
      );
    }
    this.count = dims.reduce((count, dim) => count * dim, 1);
    const last = dims.reduce(
      (at, dim, axis) => at + (dim - 1) * strides[axis]!,
      offset,
    );
    if (
      this.count > storage.length || (this.count > 0 && last >= storage.length)
    ) {
      throw new RangeError(
        `a tensor of sizes [${dims}], strides [${strides}] and offset ${offset} does not fit its storage of ${storage.length}`,
      );
    }
  }

  /** Copies the elements out of the storage's bytes, row-major and as float32. */
  read(bytes: Uint8Array): Tensor {
    const { dims, strides, offset, storage: { dtype } } = this;
    return readStrided(bytes, { dtype, dims, strides, offset });
  }
}
