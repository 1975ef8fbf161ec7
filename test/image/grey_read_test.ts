import { assert, assertEquals, assertThrows } from "@std/assert";
import { sha256Hex } from "../../src/canon/digest.ts";
import { decodeImage } from "../../src/image/decode.ts";
import { greyRead } from "../../src/image/grey_read.ts";
import { ImageError } from "../../src/image/image_error.ts";
import { luma601 } from "../../src/image/luma.ts";
import { opencvLuma } from "../../src/image/opencv_luma.ts";
import opencv from "../fixtures/image/grey_reads.json" with { type: "json" };
import { mirror } from "../mirror.ts";
import {
  bmp,
  join,
  jpegFile,
  jpegSegment,
  latin1,
  png,
  pngChunk,
  withSegment,
} from "./build.ts";

const { colours, ...pixels } = opencv.pixels;

for (const { name, fileSha256, greySha256 } of opencv.drawn) {
  Deno.test(`a drawn ${name} JPEG is read as grey as OpenCV reads it: its own Y plane`, async () => {
    const file = await jpegFile(61, 47, {
      progressive: name === "progressive",
    });
    assertEquals(await sha256Hex(file), fileSha256, "another file was drawn");
    const picture = await decodeImage(file);
    assertEquals(await sha256Hex(greyRead(picture).data), greySha256);
    assert(greyRead(picture) === greyRead(picture), "decoded twice");
  });
}

for (const { name, base64, sha256, first } of opencv.embedded) {
  Deno.test(`JPEG, ${name}: the Y plane of libjpeg-turbo`, async () => {
    const { data } = greyRead(await decodeImage(latin1(atob(base64))));
    assertEquals([...data.subarray(0, 8)], first);
    assertEquals(await sha256Hex(data), sha256);
  });
}

Deno.test("a colour PNG is read as grey as libpng converts it, truncating", async () => {
  const file = await png({
    width: colours.length,
    height: 1,
    depth: 8,
    colourType: 2,
    rows: [0, ...colours.flat()],
  });
  const picture = await decodeImage(file);
  assertEquals([...greyRead(picture).data], pixels.png);
  assertEquals([...luma601(picture).data], pixels.luma601);
  // BMP is read by OpenCV itself, with the conversion that cvtColor to YCrCb has.
  assertEquals([...opencvLuma(picture).data], pixels.bmp);
});

Deno.test("libpng's conversion on the whole cube of colours", async () => {
  const data = Uint8Array.from(
    { length: 3 * 52 ** 3 },
    (_, i) => 5 * (Math.floor(i / 3 / 52 ** (2 - i % 3)) % 52),
  );
  const grey = greyRead({ width: 52 * 52, height: 52, channels: 3, data });
  assertEquals([...grey.data.subarray(0, 12)], opencv.grid.first);
  assertEquals(await sha256Hex(grey.data), opencv.grid.sha256);
});

Deno.test("a colour BMP is read as grey with OpenCV's own luma", async () => {
  const file = bmp({
    width: colours.length,
    height: 1,
    bits: 24,
    rows: colours.flatMap(([red, green, blue]) => [blue!, green!, red!]),
  });
  assertEquals([...greyRead(await decodeImage(file)).data], pixels.bmp);
});

Deno.test("a grey picture is read as it is", async () => {
  const picture = await decodeImage(await jpegFile(20, 10, { grey: true }));
  assertEquals(greyRead(picture).data, picture.data);
});

Deno.test("a PNG with a gamma is refused where its grey is asked for, and only there", async () => {
  const colour = {
    width: 1,
    height: 1,
    depth: 8,
    colourType: 2,
    rows: [0, 9, 8, 7],
  };
  for (const [type, data] of [["gAMA", [0, 0, 177, 143]], ["sRGB", [0]]]) {
    const picture = await decodeImage(
      await png({
        ...colour,
        before: [pngChunk(type as string, data as number[])],
      }),
      { name: "street.png" },
    );
    assertEquals([...picture.data], [9, 8, 7]);
    assertThrows(
      () => greyRead(picture),
      ImageError,
      `Cannot read street.png as OpenCV reads grey: its PNG chunk ${type} may have libpng convert`,
    );
  }
});

Deno.test("a JPEG of red, green and blue, or of a Y below full size, has no Y plane to give", async () => {
  const photo = await jpegFile(20, 10);
  // JFIF's segment comes first; without it Adobe's says that the components are colours.
  const length = photo[4]! << 8 | photo[5]!;
  const bare = join(photo.subarray(0, 2), photo.subarray(4 + length));
  const adobe = join(latin1("Adobe"), [0, 100, 0, 0, 0, 0, 0]);
  const rgb = await decodeImage(withSegment(bare, 0xee, adobe));
  assertThrows(() => greyRead(rgb), ImageError, "stores red, green and blue");
  const small = await decodeImage(halfLumaJpeg());
  assertThrows(() => greyRead(small), ImageError, "less than full size");
});

Deno.test({
  name:
    "files of RoadScene and MSRS are read as grey as OpenCV reads them (needs FUSEBENCH_MIRROR)",
  ignore: mirror === null,
  async fn(): Promise<void> {
    for (const { file, fileSha256, greySha256, ...known } of opencv.mirror) {
      const bytes = await Deno.readFile(`${mirror}/sha256/${fileSha256}`);
      const picture = await decodeImage(bytes, { name: file });
      const grey = greyRead(picture);
      assertEquals(await sha256Hex(grey.data), greySha256, file);
      const luma = luma601(picture).data;
      const apart = grey.data.reduce(
        (most, level, i) => Math.max(most, Math.abs(level - luma[i]!)),
        0,
      );
      assertEquals(apart, known.largestDifferenceFromLuma601, file);
    }
  },
});

/** 16x8, mid-grey; chroma has twice the columns of Y. */
function halfLumaJpeg(): Uint8Array {
  const onlyZero = [1, ...new Array(15).fill(0), 0];
  return join(
    [0xff, 0xd8],
    jpegSegment(0xdb, [0, ...new Array(64).fill(1)]),
    jpegSegment(
      0xc0,
      [8, 0, 8, 0, 16, 3, 1, 0x11, 0, 2, 0x21, 0, 3, 0x21, 0],
    ),
    jpegSegment(0xc4, [0x00, ...onlyZero, 0x10, ...onlyZero]),
    jpegSegment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    // Five blocks of two bits 0, filled up with ones.
    [0x00, 0x3f],
    [0xff, 0xd9],
  );
}
