import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import fc from "fast-check";
import { decodeImage, type DecodeOptions } from "../../src/image/decode.ts";
import {
  ImageError,
  type ImageErrorReason,
} from "../../src/image/image_error.ts";
import {
  bmp,
  join,
  jpegFile,
  latin1,
  orientationTiff,
  png,
  pngChunk,
  withSegment,
} from "./build.ts";

async function assertRefused(
  bytes: Uint8Array,
  reason: ImageErrorReason,
  part: string,
  options: DecodeOptions = {},
): Promise<void> {
  const error = await assertRejects(
    () => decodeImage(bytes, { name: "x.img", ...options }),
    ImageError,
  );
  assertEquals(error.reason, reason, error.message);
  assertStringIncludes(error.message, "x.img");
  assertStringIncludes(error.message, part);
}

Deno.test("what is no image is named for what it looks like", async () => {
  await assertRefused(new Uint8Array(), "empty", "the file is empty");
  const kinds: [string, string][] = [
    ["GIF89a....", "a GIF"],
    ["RIFF\x10\0\0\0WEBPVP8 ", "a WebP"],
    ["II*\0\x08\0\0\0", "a TIFF"],
    ["MM\0*\0\0\0\x08", "a TIFF"],
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

Deno.test("16-bit PNG is refused, grey and colour", async () => {
  await assertRefused(
    await png({
      width: 1,
      height: 1,
      depth: 16,
      colourType: 0,
      rows: [0, 1, 2],
    }),
    "unsupported",
    "16 bits",
  );
  await assertRefused(
    await png({
      width: 1,
      height: 1,
      depth: 16,
      colourType: 2,
      rows: [0, 1, 2, 3, 4, 5, 6],
    }),
    "unsupported",
    "16 bits",
  );
});

Deno.test("transparency is refused: alpha, a palette's, a key colour", async () => {
  const options = { width: 1, height: 1, depth: 8 };
  await assertRefused(
    await png({ ...options, colourType: 6, rows: [0, 5, 6, 7, 254] }),
    "alpha",
    "flatten",
  );
  await assertRefused(
    await png({ ...options, colourType: 4, rows: [0, 5, 0] }),
    "alpha",
    "flatten",
  );
  const palette = [pngChunk("PLTE", [1, 2, 3]), pngChunk("tRNS", [9])];
  await assertRefused(
    await png({ ...options, colourType: 3, rows: [0, 0], before: palette }),
    "alpha",
    "flatten",
  );
  await assertRefused(
    await png({
      ...options,
      colourType: 0,
      rows: [0, 5],
      before: [pngChunk("tRNS", [0, 5])],
    }),
    "alpha",
    "flatten",
  );
});

Deno.test("a PNG with two headers or two palettes is refused", async () => {
  const palette = pngChunk("PLTE", [1, 2, 3]);
  const options = { width: 1, height: 1, depth: 8, rows: [0, 0] };
  const file = await png({
    ...options,
    colourType: 3,
    before: [palette, palette],
  });
  await assertRefused(file, "corrupt", "two PLTE");
  const header = pngChunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  await assertRefused(
    await png({ ...options, colourType: 0, before: [header] }),
    "corrupt",
    "two IHDR",
  );
});

Deno.test("every cut of a PNG is refused", async () => {
  const file = await png({
    width: 4,
    height: 4,
    depth: 8,
    colourType: 0,
    rows: new Array(20).fill(0),
  });
  for (let length = 8; length < file.length; length++) {
    await assertRefused(file.subarray(0, length), "truncated", "IEND");
  }
});

Deno.test("a PNG with fewer rows than its header is refused, also when interlaced", async () => {
  const options = { width: 4, height: 4, depth: 8, colourType: 0 };
  await assertRefused(
    await png({ ...options, rows: new Array(15).fill(0) }),
    "truncated",
    "15 of 20 bytes",
  );
  await assertRefused(
    await png({ ...options, interlace: 1, rows: new Array(20).fill(0) }),
    "truncated",
    "20 of 23 bytes",
  );
});

Deno.test("every flipped bit of a PNG is refused or changes nothing", async () => {
  const file = await png({
    width: 4,
    height: 4,
    depth: 8,
    colourType: 0,
    rows: new Array(20).fill(0),
  });
  for (let bit = 0; bit < 8 * file.length; bit++) {
    const damaged = file.slice();
    damaged[bit >> 3] = damaged[bit >> 3]! ^ (1 << (bit & 7));
    await assertRejects(
      () => decodeImage(damaged),
      ImageError,
      "",
      `bit ${bit}`,
    );
  }
});

Deno.test("a PNG that inflates beyond its header is stopped early, interlaced or not", async () => {
  for (const interlace of [0, 1]) {
    const file = await png({
      width: 4,
      height: 4,
      depth: 8,
      colourType: 0,
      interlace,
      rows: new Uint8Array(50_000_000),
    });
    assert(file.length < 100_000);
    const error = await assertRejects(
      () => decodeImage(file),
      ImageError,
      "do not trust",
    );
    assertEquals(error.reason, "too-large");
    assert(
      Number(/inflate to (\d+) bytes and more/.exec(error.message)![1]) <
        5_000_000,
    );
  }
});

Deno.test("an oversized header is refused before anything is decoded", async () => {
  const huge = await png({
    width: 100_000,
    height: 100_000,
    depth: 8,
    colourType: 0,
    rows: [0],
  });
  await assertRefused(huge, "too-large", "100000x100000");
  const file = await png({
    width: 4,
    height: 4,
    depth: 8,
    colourType: 0,
    rows: new Array(20).fill(0),
  });
  await assertRefused(file, "too-large", "4x4", { maxPixels: 15 });
  assertEquals((await decodeImage(file, { maxPixels: 16 })).width, 4);
});

Deno.test("EXIF orientations 2..8 are refused, in both byte orders, in JPEG and in PNG", async () => {
  const photo = await jpegFile(20, 10);
  for (let orientation = 2; orientation <= 8; orientation++) {
    for (const little of [true, false]) {
      const tiff = orientationTiff(orientation, little);
      await assertRefused(
        withSegment(photo, 0xe1, join(latin1("Exif\0\0"), tiff)),
        "rotated",
        `orientation ${orientation}`,
      );
      const file = await png({
        width: 1,
        height: 1,
        depth: 8,
        colourType: 0,
        rows: [0, 5],
        before: [pngChunk("eXIf", tiff)],
      });
      await assertRefused(file, "rotated", `orientation ${orientation}`);
    }
  }
});

Deno.test("CMYK, YCCK, two components, 12 bits, lossless and arithmetic JPEG are refused", async () => {
  const frame = (
    bits: number,
    components: number,
  ): number[] => [
    bits,
    0,
    8,
    0,
    8,
    components,
    ...Array.from({ length: components }, (_, i) => [i + 1, 0x11, 0]).flat(),
  ];
  const withFrame = (
    marker: number,
    data: readonly number[],
    before: Uint8Array = new Uint8Array(),
  ): Uint8Array =>
    join([0xff, 0xd8], before, [0xff, marker, 0, data.length + 2], data, [
      0xff,
      0xd9,
    ]);
  const adobe = join([0xff, 0xee, 0, 14], latin1("Adobe"), [
    0,
    100,
    0,
    0,
    0,
    0,
    2,
  ]);
  await assertRefused(withFrame(0xc0, frame(8, 4)), "unsupported", "CMYK");
  await assertRefused(
    withFrame(0xc0, frame(8, 4), adobe),
    "unsupported",
    "YCCK",
  );
  await assertRefused(
    withFrame(0xc0, frame(8, 2)),
    "unsupported",
    "2 components",
  );
  await assertRefused(withFrame(0xc1, frame(12, 3)), "unsupported", "12 bits");
  await assertRefused(withFrame(0xc3, frame(8, 1)), "unsupported", "lossless");
  await assertRefused(
    withFrame(0xc9, frame(8, 1)),
    "unsupported",
    "arithmetic",
  );
});

Deno.test("JPEG chroma halved downwards only, which decoders smooth or repeat, is refused", async () => {
  const photo = await jpegFile(40, 30);
  const frame = photo.findIndex((byte, i) =>
    byte === 0xff && photo[i + 1] === 0xc0
  );
  assertEquals(photo[frame + 11], 0x22);
  for (
    const [sampling, part] of [[0x12, "sampled 1x2"], [0x44, "sampled 4x4"], [
      0x00,
      "sampled",
    ]] as const
  ) {
    const other = photo.slice();
    other[frame + 11] = sampling;
    await assertRefused(other, "unsupported", part);
  }
});

Deno.test("every cut of a JPEG is refused, and every cut of its scan with the end marker put back", async () => {
  for (const options of [{}, { grey: true }, { progressive: true }]) {
    const photo = await jpegFile(40, 30, options);
    const scan = scanStart(photo);
    for (let length = 4; length < photo.length; length += 3) {
      const cut = photo.subarray(0, length);
      await assertRejects(
        () => decodeImage(cut),
        ImageError,
        "",
        `cut at ${length}`,
      );
      // The last byte of a scan may be all padding.
      if (length > scan && length < photo.length - 4) {
        await assertRejects(
          () => decodeImage(join(cut, [0xff, 0xd9])),
          ImageError,
          "",
          `cut at ${length}, end marker put back`,
        );
      }
    }
  }
});

Deno.test("a JPEG without its Huffman tables is refused, where a decoder would take others", async () => {
  await assertRefused(
    without(await jpegFile(40, 30), 0xc4),
    "corrupt",
    "Huffman table",
  );
});

Deno.test("a JPEG after one that made the decoder give up is decoded as ever", async () => {
  const photo = await jpegFile(40, 30);
  const before = await decodeImage(photo);
  await assertRefused(without(photo, 0xdb), "corrupt", "gave up");
  assertEquals(await decodeImage(photo), before);
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

function scanStart(photo: Uint8Array): number {
  for (let at = 2;;) {
    const length = photo[at + 2]! << 8 | photo[at + 3]!;
    if (photo[at + 1] === 0xda) return at + 2 + length;
    at += 2 + length;
  }
}

/** A JPEG without its segments of one kind. */
function without(photo: Uint8Array, marker: number): Uint8Array {
  const parts: Uint8Array[] = [photo.subarray(0, 2)];
  for (let at = 2;;) {
    const end = at + 2 + (photo[at + 2]! << 8 | photo[at + 3]!);
    if (photo[at + 1] === 0xda) return join(...parts, photo.subarray(at));
    if (photo[at + 1] !== marker) parts.push(photo.subarray(at, end));
    at = end;
  }
}
