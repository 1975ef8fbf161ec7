import { crc32 as zlibCrc32 } from "node:zlib";
import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { crc } from "../../src/canon/crc.ts";
import { crc32 } from "../../src/canon/crc32.ts";

Deno.test("crc32: the check value of the catalogue of parametrised CRC algorithms, and nothing", () => {
  assertEquals(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
  assertEquals(crc32(new Uint8Array()), 0);
});

Deno.test("crc32: what zlib says, of any length and wherever the bytes begin", () => {
  fc.assert(fc.property(
    fc.uint8Array({ maxLength: 200 }),
    fc.integer({ min: 0, max: 9 }),
    (bytes, from) => {
      const view = bytes.subarray(from);
      assertEquals(crc32(view), zlibCrc32(view));
    },
  ));
});

Deno.test("crc: another polynomial is another checksum", () => {
  // CRC-32C (Castagnoli) of the same digits, RFC 3720.
  const castagnoli = crc(0x82f63b78);
  assertEquals(castagnoli(new TextEncoder().encode("123456789")), 0xe3069283);
});
