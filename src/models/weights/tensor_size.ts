/** Most axes of a tensor that is read. File formats allow more; no network has them. */
export const MAX_AXES = 8;

/** Number of elements of a tensor, undefined if `dims` are not sizes or there are too many of them. */
export function tensorSize(dims: readonly number[]): number | undefined {
  const size = dims.reduce((count, dim) => count * dim, 1);
  const valid = dims.length <= MAX_AXES && Number.isSafeInteger(size) &&
    dims.every((dim) => Number.isSafeInteger(dim) && dim >= 0);
  return valid ? size : undefined;
}
