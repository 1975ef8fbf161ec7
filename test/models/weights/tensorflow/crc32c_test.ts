import { assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  crc32c,
  maskedCrc32c,
} from "../../../../src/models/weights/tensorflow/crc32c.ts";
import { slowMaskedCrc } from "../slow_masked_crc.ts";

// RFC 3720, appendix B.4; the last is the check value of the catalogue of parametrised CRC algorithms.
const KNOWN: [what: string, bytes: Uint8Array, crc: number][] = [
  ["32 zeros", new Uint8Array(32), 0x8a9136aa],
  ["32 ones", new Uint8Array(32).fill(255), 0x62a8ab43],
  ["0 to 31", Uint8Array.from({ length: 32 }, (_, at) => at), 0x46dd794e],
  ["31 to 0", Uint8Array.from({ length: 32 }, (_, at) => 31 - at), 0x113fdb5c],
  ["123456789", new TextEncoder().encode("123456789"), 0xe3069283],
  ["nothing", new Uint8Array(), 0],
];

for (const [what, bytes, crc] of KNOWN) {
  Deno.test(`crc32c: ${what}`, () => assertEquals(crc32c(bytes), crc));
}

Deno.test("crc32c: masked as LevelDB stores it", () => {
  assertEquals(maskedCrc32c(new Uint8Array()), 0xa282ead8);
  fc.assert(
    fc.property(
      fc.uint8Array(),
      (bytes) => assertEquals(maskedCrc32c(bytes), slowMaskedCrc(bytes)),
    ),
  );
});
