/** CRC-32C masked as LevelDB does, bit by bit. */
export function slowMaskedCrc(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
    }
  }
  const plain = BigInt(~crc >>> 0);
  const turned = (plain >> 15n) | ((plain << 17n) & 0xffffffffn);
  return Number((turned + 0xa282ead8n) & 0xffffffffn);
}
