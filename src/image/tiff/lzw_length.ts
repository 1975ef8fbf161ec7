/**
 * How many bytes a strip of LZW codes unpacks to (TIFF 6.0, section 13), without unpacking one.
 *
 * @param most Where to stop counting.
 * @returns Null where the codes break the standard: a first code that is not Clear, one that is in no table yet, a table
 * that runs over.
 */
export function lzwLength(packed: Uint8Array, most: number): number | null {
  const lengths = new Uint16Array(TABLE).fill(1, 0, CLEAR);
  let next = FIRST, width = 9, previous = 0, total = 0;
  let held = 0, bits = 0, isFirst = true;
  for (const byte of packed) {
    held = (held << 8 | byte) & 0xfffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = held >> bits & (1 << width) - 1;
    if (isFirst && code !== CLEAR) return null;
    isFirst = false;
    if (code === END) return total;
    if (code === CLEAR) {
      next = FIRST;
      width = 9;
      previous = 0;
      continue;
    }
    if (code > next || previous === 0 && code > END) return null;
    const length = code < next ? lengths[code]! : previous + 1;
    if (previous > 0) {
      if (next === TABLE - 1) return null;
      lengths[next++] = previous + 1;
      if (next === (1 << width) - 1 && width < 12) width++;
    }
    previous = length;
    total += length;
    if (total > most) return total;
  }
  return total;
}

/** Codes there can be. */
const TABLE = 4096;
const CLEAR = 256;
const END = 257;
const FIRST = 258;
