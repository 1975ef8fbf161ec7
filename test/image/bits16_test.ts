/** Grey pictures of 16 bits a sample as pictures of 8, by a way that is named. */
import { assertEquals } from "@std/assert";
import type { Bits16 } from "../../src/image/bits16.ts";
import { decodeImage } from "../../src/image/decode.ts";
import { narrowBits16 } from "../../src/image/narrow_bits16.ts";
import tiffFiles from "../fixtures/image/tiff_files.json" with { type: "json" };
import { assertRefused } from "./assert_refused.ts";
import { latin1, png, pngChunk } from "./build.ts";

const narrowed = (levels: readonly number[], by: Bits16): number[] => [
  ...narrowBits16(Uint16Array.from(levels), by),
];

Deno.test("16 bits: minmax stretches the picture's own range, halves up; high-byte drops the lower byte", () => {
  assertEquals(narrowed([0, 65535, 257], "minmax"), [0, 255, 1]);
  // 255 / 510 is a half.
  assertEquals(narrowed([1000, 1001, 1510], "minmax"), [0, 1, 255]);
  assertEquals(narrowed([1000, 1001, 1511], "minmax"), [0, 0, 255]);
  assertEquals(narrowed([9, 9], "minmax"), [0, 0]);
  assertEquals(narrowed([0, 255, 256, 65535], "high-byte"), [0, 0, 1, 255]);
});

Deno.test("16 bits: a grey PNG, plain and interlaced, and a TIFF are read so", async () => {
  const plain = await png({
    width: 2,
    height: 2,
    depth: 16,
    colourType: 0,
    rows: [0, 1, 0, 2, 255, 0, 3, 0, 4, 1],
  });
  assertEquals(await decodeImage(plain, { bits16: "high-byte" }), {
    width: 2,
    height: 2,
    channels: 1,
    data: Uint8Array.of(1, 2, 3, 4),
  });
  // 2x2: passes 1 (0,0), 6 (1,0), 7 (row 1).
  const interlaced = await png({
    width: 2,
    height: 2,
    depth: 16,
    colourType: 0,
    interlace: 1,
    rows: [0, 1, 0, 0, 2, 255, 0, 3, 0, 4, 1],
  });
  assertEquals(
    await decodeImage(interlaced, { bits16: "minmax" }),
    await decodeImage(plain, { bits16: "minmax" }),
  );
  const [little, big] = await Promise.all(
    ["16 bits, LZW", "16 bits, big endian"].map((name) => {
      const { file } = tiffFiles.cases.find((one) => one.name === name)!;
      return decodeImage(latin1(atob(file)), { bits16: "minmax" });
    }),
  );
  assertEquals(little, big);
  assertEquals([little!.channels, little!.data.includes(255)], [1, true]);
});

Deno.test("16 bits: colour, alpha and a transparent level stay refused, and 8 bits stay as they are", async () => {
  const one = { width: 1, height: 1, depth: 16 };
  const bits16 = "high-byte";
  const colour = await png({
    ...one,
    colourType: 2,
    rows: [0, 1, 0, 1, 0, 1, 0],
  });
  await assertRefused(colour, "unsupported", "16 bits a sample", { bits16 });
  const alpha = await png({ ...one, colourType: 4, rows: [0, 1, 0, 255, 255] });
  await assertRefused(alpha, "unsupported", "16 bits a sample", { bits16 });
  const key = await png({
    ...one,
    colourType: 0,
    rows: [0, 1, 0],
    before: [pngChunk("tRNS", [1, 0])],
  });
  await assertRefused(key, "alpha", "transparent level", { bits16 });
  const plain = await png({ ...one, depth: 8, colourType: 0, rows: [0, 77] });
  assertEquals(
    (await decodeImage(plain, { bits16: "minmax" })).data,
    Uint8Array.of(77),
  );
});
