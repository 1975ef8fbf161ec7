import { HIGH_WORD } from "./word_order.ts";

/**
 * The bytes of numbers, little-endian on every machine, NaNs with their payload.
 *
 * @returns a view of the numbers where they lie so already, a copy elsewhere.
 */
export function littleEndian(
  numbers: Float32Array | BigInt64Array,
): Uint8Array {
  const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT } = numbers;
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  if (HIGH_WORD === 1) return bytes;
  const turned = bytes.slice();
  for (let at = 0; at < byteLength; at += BYTES_PER_ELEMENT) {
    turned.subarray(at, at + BYTES_PER_ELEMENT).reverse();
  }
  return turned;
}
