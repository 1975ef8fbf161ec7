import { littleEndian } from "../../numeric/little_endian.ts";

/** Parameters, group after group, as little-endian float32. */
export function parameterBytes(
  groups: readonly Float32Array[],
): Uint8Array<ArrayBuffer> {
  const count = groups.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(4 * count);
  let at = 0;
  for (const values of groups) {
    bytes.set(littleEndian(values), at);
    at += 4 * values.length;
  }
  return bytes;
}
