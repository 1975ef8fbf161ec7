import { type Crc, crc } from "../../../canon/crc.ts";

/** CRC-32C (Castagnoli, polynomial 0x1EDC6F41; RFC 3720, appendix B.4). */
export const crc32c: Crc = crc(0x82f63b78);

/**
 * CRC-32C as LevelDB and TensorFlow store it: rotated right by 15 bits plus 0xA282EAD8, so that a checksum over data that
 * holds checksums means something.
 */
export function maskedCrc32c(bytes: Uint8Array): number {
  const plain = crc32c(bytes);
  return (((plain >>> 15) | (plain << 17)) + 0xa282ead8) >>> 0;
}
