import { assertEquals } from "@std/assert";
import { decodeImage } from "../../src/image/decode.ts";
import type { Picture } from "../../src/image/picture.ts";
import {
  bmp,
  join,
  jpegFile,
  orientationTiff,
  png,
  pngChunk,
  withSegment,
} from "./build.ts";

Deno.test("a grey PNG gives its bytes", async () => {
  const file = await png({
    width: 3,
    height: 2,
    depth: 8,
    colourType: 0,
    rows: [0, 1, 2, 3, 0, 253, 254, 255],
  });
  assertEquals(await decodeImage(file), {
    width: 3,
    height: 2,
    channels: 1,
    data: Uint8Array.of(1, 2, 3, 253, 254, 255),
  });
});

Deno.test("a view into a larger buffer is decoded as the view", async () => {
  const file = await png({
    width: 1,
    height: 1,
    depth: 8,
    colourType: 0,
    rows: [0, 77],
  });
  const view = join([1, 2, 3], file, [4]).subarray(3, 3 + file.length);
  assertEquals((await decodeImage(view)).data, Uint8Array.of(77));
});

Deno.test("all five row filters of PNG are undone", async () => {
  const rows = [[0, 10, 20, 30], [1, 10, 10, 10], [2, 1, 1, 1], [3, 5, 5, 5], [
    4,
    1,
    1,
    1,
  ]].flat();
  const file = await png({
    width: 3,
    height: 5,
    depth: 8,
    colourType: 0,
    rows,
  });
  // Sub, Up, Average and Paeth worked out by hand from the standard's section 9.
  assertEquals(
    (await decodeImage(file)).data,
    Uint8Array.of(10, 20, 30, 10, 20, 30, 11, 21, 31, 10, 20, 30, 11, 21, 31),
  );
});

Deno.test("grey PNG of 1, 2 and 4 bits is stretched to 0..255", async () => {
  const cases = [
    { depth: 1, rows: [0, 0b10110000], want: [255, 0, 255, 255] },
    { depth: 2, rows: [0, 0b00011011], want: [0, 85, 170, 255] },
    { depth: 4, rows: [0, 0x01, 0x9f], want: [0, 17, 153, 255] },
  ];
  for (const { depth, rows, want } of cases) {
    const file = await png({ width: 4, height: 1, depth, colourType: 0, rows });
    assertEquals([...(await decodeImage(file)).data], want, `${depth} bits`);
  }
});

Deno.test("a palette PNG becomes RGB at every depth", async () => {
  const palette = pngChunk("PLTE", [9, 8, 7, 1, 2, 3, 200, 100, 50]);
  const cases = [
    { depth: 1, rows: [0, 0b10000000], want: [1, 2, 3, 9, 8, 7] },
    { depth: 2, rows: [0, 0b10010000], want: [200, 100, 50, 1, 2, 3] },
    { depth: 4, rows: [0, 0x20], want: [200, 100, 50, 9, 8, 7] },
    { depth: 8, rows: [0, 1, 2], want: [1, 2, 3, 200, 100, 50] },
  ];
  for (const { depth, rows, want } of cases) {
    const file = await png({
      width: 2,
      height: 1,
      depth,
      colourType: 3,
      rows,
      before: [palette],
    });
    const picture = await decodeImage(file);
    assertEquals(
      [picture.channels, ...picture.data],
      [3, ...want],
      `${depth} bits`,
    );
  }
});

Deno.test("an interlaced PNG has its pixels where they belong", async () => {
  // 3x3: passes 1 (0,0), 4 (2,0), 5 (row 2: columns 0 and 2), 6 (column 1 of rows 0 and 2), 7 (row 1).
  const rows = [0, 1, 0, 3, 0, 7, 9, 0, 2, 0, 8, 0, 4, 5, 6];
  const file = await png({
    width: 3,
    height: 3,
    depth: 8,
    colourType: 0,
    interlace: 1,
    rows,
  });
  assertEquals(
    (await decodeImage(file)).data,
    Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9),
  );
});

Deno.test("alpha that is opaque everywhere is dropped", async () => {
  const colour = await png({
    width: 1,
    height: 1,
    depth: 8,
    colourType: 6,
    rows: [0, 5, 6, 7, 255],
  });
  assertEquals((await decodeImage(colour)).data, Uint8Array.of(5, 6, 7));
  const grey = await png({
    width: 1,
    height: 1,
    depth: 8,
    colourType: 4,
    rows: [0, 5, 255],
  });
  assertEquals(await decodeImage(grey), {
    width: 1,
    height: 1,
    channels: 1,
    data: Uint8Array.of(5),
  });
});

Deno.test("bytes after the end of the picture are not part of it", async () => {
  const grey = await png({
    width: 1,
    height: 1,
    depth: 8,
    colourType: 0,
    rows: [0, 5],
  });
  assertEquals(
    (await decodeImage(join(grey, [1, 2, 3]))).data,
    Uint8Array.of(5),
  );
  const photo = await jpegFile(20, 10);
  assertEquals(
    samples(await decodeImage(join(photo, [1, 2, 3]))),
    samples(await decodeImage(photo)),
  );
});

Deno.test("BMP of 24 bits and of a palette is read, padding, bottom-up and top-down", async () => {
  const colour = bmp({
    width: 1,
    height: 2,
    bits: 24,
    rows: [3, 2, 1, 0, 6, 5, 4, 0],
  });
  assertEquals(
    samples(await decodeImage(colour)),
    [1, 2, 3, Uint8Array.of(4, 5, 6, 1, 2, 3)],
  );
  const topDown = bmp({
    width: 1,
    height: -2,
    bits: 24,
    rows: [3, 2, 1, 0, 6, 5, 4, 0],
  });
  assertEquals(
    (await decodeImage(topDown)).data,
    Uint8Array.of(1, 2, 3, 4, 5, 6),
  );
  const palette = bmp({
    width: 3,
    height: 2,
    bits: 8,
    palette: [1, 1, 1, 0, 30, 20, 10, 0],
    rows: [0, 1, 0, 0, 1, 1, 0, 0],
  });
  assertEquals(
    [...(await decodeImage(palette)).data],
    [10, 20, 30, 10, 20, 30, 1, 1, 1, 1, 1, 1, 10, 20, 30, 1, 1, 1],
  );
});

Deno.test("a grey JPEG has one channel, a colour one three", async () => {
  const grey = await decodeImage(await jpegFile(17, 9, { grey: true }));
  assertEquals([grey.width, grey.height, grey.channels, grey.data.length], [
    17,
    9,
    1,
    153,
  ]);
  const colour = await decodeImage(await jpegFile(17, 9));
  assertEquals([
    colour.width,
    colour.height,
    colour.channels,
    colour.data.length,
  ], [17, 9, 3, 459]);
});

Deno.test("EXIF that says upright changes nothing", async () => {
  const photo = await jpegFile(20, 10);
  const exif = join([0x45, 0x78, 0x69, 0x66, 0, 0], orientationTiff(1, true));
  assertEquals(
    samples(await decodeImage(withSegment(photo, 0xe1, exif))),
    samples(await decodeImage(photo)),
  );
});

function samples({ width, height, channels, data }: Picture): unknown[] {
  return [width, height, channels, data];
}
