import { assertEquals, assertRejects } from "@std/assert";
import { decodeImage } from "../../src/image/decode.ts";
import { ImageError } from "../../src/image/image_error.ts";
import { assertRefused } from "./assert_refused.ts";
import { join, jpegFile, latin1, restartJpeg } from "./build.ts";

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

Deno.test("restart markers are taken, and refused when missing, out of turn or one too many", async () => {
  // A flat block is two codes "0", filled up with ones: 0x3f.
  const whole = [0x3f, 0xff, 0xd0, 0x3f, 0xff, 0xd1, 0x3f];
  const picture = await decodeImage(restartJpeg(whole));
  assertEquals(picture, {
    width: 24,
    height: 8,
    channels: 1,
    data: new Uint8Array(192).fill(128),
  });
  await assertRefused(
    restartJpeg(whole.slice(0, 4)),
    "truncated",
    "inside a scan",
  );
  await assertRefused(
    restartJpeg([0x3f, 0xff, 0xd1, 0x3f, 0xff, 0xd0, 0x3f]),
    "corrupt",
    "out of turn",
  );
  await assertRefused(
    restartJpeg([...whole, 0xff, 0xd2, 0x3f]),
    "corrupt",
    "out of turn",
  );
  await assertRefused(restartJpeg([...whole, 0x3f]), "corrupt", "left over");
  await assertRefused(
    restartJpeg([0xbf, ...whole.slice(1)]),
    "corrupt",
    "illegal code",
  );
  await assertRefused(
    restartJpeg([0xff, 0xd0, 0x3f, 0xff, 0xd1, 0x3f]),
    "truncated",
    "inside a scan",
  );
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
  const before = (await decodeImage(photo)).data;
  await assertRefused(without(photo, 0xdb), "corrupt", "gave up");
  assertEquals((await decodeImage(photo)).data, before);
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
