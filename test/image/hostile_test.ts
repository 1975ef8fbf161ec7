import { assertRejects } from "@std/assert";
import fc from "fast-check";
import { decodeImage } from "../../src/image/decode.ts";
import { ImageError } from "../../src/image/image_error.ts";
import { assertRefused } from "./assert_refused.ts";
import { bmp, join, latin1 } from "./build.ts";

Deno.test("what is no image is named for what it looks like", async () => {
  await assertRefused(new Uint8Array(), "empty", "the file is empty");
  const kinds: [string, string][] = [
    ["GIF89a....", "a GIF"],
    ["RIFF\x10\0\0\0WEBPVP8 ", "a WebP"],
    ["II+\0\x08\0\0\0", "a BigTIFF"],
    ["MM\0+\0\x08\0\0", "a BigTIFF"],
    ["\0\0\0\x1cftypavif", "AVIF"],
    ["\0\0\0\x0cjP  \r\n\x87\n", "a JPEG 2000"],
    ["\n<!DOCTYPE html><html>", "an HTML page"],
    ["<HTML><head>", "an HTML page"],
    ["version https://git-lfs.github.com/spec/v1\n", "a git-lfs pointer"],
    ["PK\x03\x04....", "a zip archive"],
    ['{"message": "Not Found"}', "JSON"],
    ["\x89PN", "truncated"],
    ["\0\x01\x02\x03", "00 01 02 03"],
  ];
  for (const [text, part] of kinds) {
    await assertRefused(latin1(text), "unknown-format", part);
  }
});

Deno.test("BMP: what the decoder would read wrongly is refused", async () => {
  const rows = [0, 0, 0, 0];
  await assertRefused(
    bmp({ width: 3, height: 1, bits: 4, palette: new Array(64).fill(0), rows }),
    "unsupported",
    "4 bits",
  );
  await assertRefused(
    bmp({ width: 1, height: 1, bits: 32, rows }),
    "unsupported",
    "32 bits",
  );
  await assertRefused(
    bmp({ width: 1, height: 1, bits: 8, rows, compression: 1 }),
    "unsupported",
    "compression 1",
  );
  await assertRefused(
    bmp({ width: 1, height: 2, bits: 24, rows }),
    "truncated",
    "last row",
  );
  await assertRefused(
    bmp({
      width: 1,
      height: 1,
      bits: 8,
      palette: [0, 0, 0, 0],
      rows: [1, 0, 0, 0],
    }),
    "corrupt",
    "palette",
  );
  await assertRefused(
    bmp({ width: 0, height: 1, bits: 24, rows }),
    "corrupt",
    "0x1",
  );
  await assertRefused(latin1("BM too short"), "truncated", "header");
});

Deno.test("random bytes after any magic give an ImageError and nothing else", async () => {
  const magic = fc.constantFrom(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    [0xff, 0xd8, 0xff],
    [0x42, 0x4d],
    [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0],
    [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    [],
  );
  await fc.assert(
    fc.asyncProperty(
      magic,
      fc.uint8Array({ maxLength: 200 }),
      async (start, rest) => {
        await assertRejects(() => decodeImage(join(start, rest)), ImageError);
      },
    ),
  );
});
