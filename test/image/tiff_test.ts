/** TIFF: the samples that Pillow reads, and what is refused. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { sha256Hex } from "../../src/canon/digest.ts";
import { decodeImage } from "../../src/image/decode.ts";
import { greyRead } from "../../src/image/grey_read.ts";
import {
  ImageError,
  type ImageErrorReason,
} from "../../src/image/image_error.ts";
import { inspectImage } from "../../src/image/inspect.ts";
import { decodeTiff } from "../../src/image/tiff/decode_tiff.ts";
import tiffFiles from "../fixtures/image/tiff_files.json" with { type: "json" };
import { assertRefused } from "./assert_refused.ts";
import { latin1 } from "./build.ts";

const fileOf = (name: string): Uint8Array =>
  latin1(atob(tiffFiles.cases.find((one) => one.name === name)!.file));

for (const one of tiffFiles.cases) {
  const bytes = latin1(atob(one.file));
  const { refused } = one;
  if (refused !== undefined) {
    Deno.test(`TIFF: ${one.name} is refused`, () =>
      assertRefused(bytes, refused[0] as ImageErrorReason, refused[1]!));
    continue;
  }
  Deno.test(`TIFF: ${one.name} has the samples that Pillow reads`, async () => {
    const info = inspectImage(bytes);
    const { width, height, channels, bitDepth } = info;
    assertEquals(
      { width, height, channels, bitDepth },
      {
        width: one.width!,
        height: one.height!,
        channels: one.channels!,
        bitDepth: one.bits!,
      },
    );
    const samples = await decodeTiff(bytes, info, "image");
    const { buffer } = samples;
    assertEquals(await sha256Hex(new Uint8Array(buffer)), one.samplesSha256);
    if (one.bits === 8) {
      assertEquals((await decodeImage(bytes)).data, samples);
    } else await assertRefused(bytes, "unsupported", "16 bits a sample");
  });
}

Deno.test("TIFF: a size is told without pixels, and too many are not decoded", async () => {
  await assertRefused(fileOf("RGB, LZW"), "too-large", "23x17", {
    maxPixels: 390,
  });
});

Deno.test("TIFF: how OpenCV reads a coloured one as grey is not guessed", async () => {
  const picture = await decodeImage(fileOf("RGB"));
  assertThrows(() => greyRead(picture), ImageError, "a colour TIFF");
  const grey = await decodeImage(fileOf("grey"));
  assertEquals(greyRead(grey).data, grey.data);
});

Deno.test("TIFF: cut short or spoiled anywhere, it is an ImageError or whole samples", async () => {
  const whole = ["grey, LZW", "RGB, Deflate, predictor, strips", "white is 0"]
    .map(fileOf);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.nat(),
      fc.nat(255),
      fc.boolean(),
      async (file, at, level, isCut) => {
        const place = at % file.length;
        const spoiled = isCut ? file.slice(0, place) : file.slice();
        if (!isCut) spoiled[place] = level;
        try {
          const { width, height, channels, data } = await decodeImage(spoiled);
          assertEquals(data.length, width * height * channels);
        } catch (error) {
          assert(error instanceof ImageError, String(error));
        }
      },
    ),
    { numRuns: 300 },
  );
});
