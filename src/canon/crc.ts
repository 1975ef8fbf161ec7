/** A checksum of bytes, as an unsigned 32-bit number. */
export type Crc = (bytes: Uint8Array) => number;

/**
 * The cyclic redundancy check of 32 bits with that polynomial, bits reversed, begun and ended with all ones, as PNG, zip
 * and LevelDB have it.
 *
 * Eight bytes a step through eight tables, five times as fast as byte by byte.
 */
export function crc(polynomial: number): Crc {
  const tables = tablesOf(polynomial);
  const left = (rest: number, zeros: number): number =>
    tables[zeros << 8 | rest & 255]!;
  return (bytes) => {
    const { buffer, byteOffset, length } = bytes;
    const view = new DataView(buffer, byteOffset, length);
    let rest = -1, at = 0;
    for (; at + 8 <= length; at += 8) {
      const low = rest ^ view.getInt32(at, true);
      const high = view.getInt32(at + 4, true);
      rest = left(low, 7) ^ left(low >>> 8, 6) ^ left(low >>> 16, 5) ^
        left(low >>> 24, 4) ^ left(high, 3) ^ left(high >>> 8, 2) ^
        left(high >>> 16, 1) ^ left(high >>> 24, 0);
    }
    for (; at < length; at++) rest = left(rest ^ bytes[at]!, 0) ^ rest >>> 8;
    return ~rest >>> 0;
  };
}

/** What a byte leaves behind after 0 to 7 further bytes of zero, 256 values each. */
function tablesOf(polynomial: number): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) {
      rest = rest >>> 1 ^ (rest & 1 ? polynomial : 0);
    }
    tables[byte] = rest;
  }
  for (let at = 256; at < tables.length; at++) {
    const rest = tables[at - 256]!;
    tables[at] = tables[rest & 255]! ^ rest >>> 8;
  }
  return tables;
}
