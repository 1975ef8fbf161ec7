/** The samples of a row, each a byte, highest bits first (W3C PNG, section 7.2); of 8 bits they are the row itself. */
export function unpackSamples(
  row: Uint8Array,
  count: number,
  bits: number,
): Uint8Array {
  if (bits === 8) return row;
  const samples = new Uint8Array(count);
  const mask = (1 << bits) - 1;
  for (let i = 0; i < count; i++) {
    const at = i * bits;
    samples[i] = row[at >> 3]! >> (8 - bits - (at & 7)) & mask;
  }
  return samples;
}
