import { type Crc, crc } from "./crc.ts";

/** CRC-32 of PNG and zip (ISO 3309, polynomial 0x04C11DB7). */
export const crc32: Crc = crc(0xedb88320);
