/** Whether all values of an array are the same (an array of one value is constant). */
export function isConstant(
  values: Float32Array | Float64Array | Uint8Array,
): boolean {
  const first = values[0];
  for (let i = 1; i < values.length; i++) if (values[i] !== first) return false;
  return true;
}
