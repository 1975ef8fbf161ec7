/**
 * What every weight reader returns: tensors by name, in one form whatever file they came from.
 */

/** Element type in the file, before it became float32. */
export type DtypeName =
  | "float64"
  | "float32"
  | "float16"
  | "bfloat16"
  | "int64"
  | "int32"
  | "int16"
  | "int8"
  | "uint8"
  | "bool";

/** A contiguous, row-major tensor. */
export interface Tensor {
  /** Sizes per axis, outermost first; empty for a scalar. */
  readonly dims: readonly number[];
  /** The elements as float32; `data.length` is the product of `dims`. */
  readonly data: Float32Array;
  /** What the elements were in the file. */
  readonly dtype: DtypeName;
}

/**
 * Tensors by name, in the order of the file. A tensor in a nested dict is named by its path with slashes:
 * `state_dict/conv1.weight`.
 */
export type StateDict = ReadonlyMap<string, Tensor>;
