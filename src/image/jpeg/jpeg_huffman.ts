/** Huffman tables of a JPEG, for walking its scans (ITU T.81, annexes B.2.4.2, C and F.2.2.3). */

/** For each 16-bit look-ahead: code length << 8 | symbol; 0 where no code starts so. */
export type HuffmanTable = Uint16Array;

/** The tables of one DHT segment. `slot` is 0..3 for DC and 16..19 for AC; null when the segment is malformed. */
export function readHuffmanTables(
  data: Uint8Array,
): { readonly slot: number; readonly table: HuffmanTable }[] | null {
  const tables: { slot: number; table: HuffmanTable }[] = [];
  let at = 0;
  while (at < data.length) {
    const counts = data.subarray(at + 1, at + 17);
    const symbols = data.subarray(
      at + 17,
      at + 17 + counts.reduce((sum, count) => sum + count, 0),
    );
    const table = counts.length === 16 ? lookahead(counts, symbols) : null;
    if (table === null) return null;
    tables.push({ slot: data[at]!, table });
    at += 17 + symbols.length;
  }
  return tables;
}

function lookahead(
  counts: Uint8Array,
  symbols: Uint8Array,
): HuffmanTable | null {
  const table = new Uint16Array(1 << 16);
  let code = 0;
  let next = 0;
  for (let length = 1; length <= 16; length++) {
    const width = 1 << (16 - length);
    for (let i = 0; i < counts[length - 1]!; i++, next++, code += width) {
      const symbol = symbols[next];
      if (symbol === undefined || code + width > table.length) return null;
      table.fill(length << 8 | symbol, code, code + width);
    }
  }
  return table;
}
