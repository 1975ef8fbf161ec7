import type { Dtype } from "./dtypes.ts";
import type { Tensor } from "./state_dict.ts";

/** Where the elements of a tensor lie in bytes; offsets and strides count elements. */
export interface StridedView {
  readonly dtype: Dtype;
  readonly dims: readonly number[];
  /** Row-major and contiguous unless told. */
  readonly strides?: readonly number[];
  /** Of the first element; 0 unless told. */
  readonly offset?: number;
}

/**
 * Copies the elements of a view out of the bytes, row-major and as float32. Only views that are known to lie inside the
 * bytes may be asked for.
 */
export function readStrided(
  bytes: Uint8Array,
  { dtype, dims, strides = rowMajor(dims), offset = 0 }: StridedView,
): Tensor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data = new Float32Array(dims.reduce((count, dim) => count * dim, 1));
  const index = dims.map(() => 0);
  let at = offset;
  for (let element = 0; element < data.length; element++) {
    data[element] = dtype.read(view, at * dtype.size);
    for (let axis = dims.length - 1; axis >= 0; axis--) {
      at += strides[axis]!;
      if (++index[axis]! < dims[axis]!) break;
      at -= dims[axis]! * strides[axis]!;
      index[axis] = 0;
    }
  }
  return { dims, data, dtype: dtype.name };
}

function rowMajor(dims: readonly number[]): number[] {
  return dims.map((_, axis) =>
    dims.slice(axis + 1).reduce((stride, dim) => stride * dim, 1)
  );
}
