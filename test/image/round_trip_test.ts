import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import { withLuma } from "../../src/image/chroma.ts";
import { decodeImage } from "../../src/image/decode.ts";
import { encodePng } from "../../src/image/encode_png.ts";
import { ImageError } from "../../src/image/image_error.ts";
import { inspectImage } from "../../src/image/inspect.ts";
import { luma601 } from "../../src/image/luma.ts";
import type { Picture } from "../../src/image/picture.ts";
import { readGray } from "../../src/files/read_gray.ts";
import { readPicture } from "../../src/files/read_picture.ts";
import { assertSameSize } from "../../src/image/same_size.ts";

const picture: fc.Arbitrary<Picture> = fc
  .record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
    channels: fc.constantFrom(1 as const, 3 as const),
  })
  .chain(({ width, height, channels }) => {
    const length = width * height * channels;
    return fc.uint8Array({ minLength: length, maxLength: length }).map((
      data,
    ) => ({ width, height, channels, data: data.slice() }));
  });

Deno.test("encodePng writes 8-bit grey or RGB that decodes to the same samples", async () => {
  await fc.assert(fc.asyncProperty(picture, async (image) => {
    const file = await encodePng(image);
    const info = inspectImage(file);
    assertEquals([info.format, info.bitDepth, info.colourModel], [
      "png",
      8,
      image.channels === 1 ? "grey" : "rgb",
    ]);
    assertEquals(await decodeImage(file), image);
    assertEquals(await encodePng(image), file);
  }));
});

Deno.test("encodePng takes a Gray, and a view as the view", async () => {
  const data = Uint8Array.of(9, 1, 2, 9).subarray(1, 3);
  assertEquals(
    (await decodeImage(await encodePng({ width: 2, height: 1, data }))).data,
    Uint8Array.of(1, 2),
  );
});

Deno.test("encodePng refuses samples that do not fill the size", async () => {
  await assertRejects(
    () => encodePng({ width: 2, height: 2, data: new Uint8Array(3) }),
    RangeError,
    "3 samples for 2x2x1",
  );
});

Deno.test("luma601 is the integer formula at its corners and at its ties", () => {
  const luma = (...rgb: number[]): number =>
    luma601({ width: 1, height: 1, channels: 3, data: Uint8Array.from(rgb) })
      .data[0]!;
  assertEquals([luma(255, 0, 0), luma(0, 255, 0), luma(0, 0, 255)], [
    76,
    150,
    29,
  ]);
  // 299*0 + 587*2 + 114*... : 587*50 + 114*25 + 299*... chosen so that the sum ends in 500: 0.5 goes up.
  assertEquals(luma(0, 0, 250), 29);
  assertEquals(luma(0, 250, 250), 175);
  for (let value = 0; value < 256; value++) {
    assertEquals(luma(value, value, value), value);
  }
});

Deno.test("a picture's own luma put back changes no channel by more than 1", () => {
  fc.assert(fc.property(picture, (image) => {
    const back = withLuma(image, luma601(image));
    assertEquals(back.channels, image.channels);
    image.data.forEach((value, i) =>
      assert(Math.abs(value - back.data[i]!) <= 1)
    );
  }));
});

Deno.test("withLuma gives the luma it was given where nothing clips", () => {
  const image: Picture = {
    width: 2,
    height: 1,
    channels: 3,
    data: Uint8Array.of(120, 100, 90, 60, 80, 100),
  };
  const target = { width: 2, height: 1, data: Uint8Array.of(140, 60) };
  luma601(withLuma(image, target)).data.forEach((value, i) =>
    assert(Math.abs(value - target.data[i]!) <= 1)
  );
});

Deno.test("withLuma clips, and turns a grey picture into the luma", () => {
  const red: Picture = {
    width: 1,
    height: 1,
    channels: 3,
    data: Uint8Array.of(255, 0, 0),
  };
  // Y = 76.245, so 200 adds 123.755 to every channel.
  assertEquals(
    withLuma(red, { width: 1, height: 1, data: Uint8Array.of(200) }).data,
    Uint8Array.of(255, 124, 124),
  );
  const grey: Picture = {
    width: 1,
    height: 1,
    channels: 1,
    data: Uint8Array.of(7),
  };
  assertEquals(
    withLuma(grey, { width: 1, height: 1, data: Uint8Array.of(200) }),
    { ...grey, data: Uint8Array.of(200) },
  );
  assertThrows(
    () => withLuma(grey, { width: 2, height: 1, data: new Uint8Array(2) }),
    RangeError,
  );
});

Deno.test("assertSameSize names both images with both sizes", () => {
  assertSameSize({ width: 3, height: 4 }, { width: 3, height: 4 }, ["a", "b"]);
  assertThrows(
    () =>
      assertSameSize({ width: 640, height: 480 }, { width: 500, height: 329 }, [
        "ir.png",
        "vi.png",
      ]),
    RangeError,
    "Cannot pair ir.png (640x480) with vi.png (500x329)",
  );
});

Deno.test("readGray and readPicture read files by path and by URL", async () => {
  const folder = await Deno.makeTempDir({ prefix: "with space " });
  try {
    const path = `${folder}/a.png`;
    await Deno.writeFile(
      path,
      await encodePng({
        width: 1,
        height: 1,
        channels: 3,
        data: Uint8Array.of(255, 0, 0),
      }),
    );
    assertEquals(await readGray(path), {
      width: 1,
      height: 1,
      data: Uint8Array.of(76),
    });
    assertEquals(
      (await readPicture(new URL(`file://${encodeURI(path)}`))).channels,
      3,
    );
    const missing = await assertRejects(
      () => readGray(`${folder}/no.png`),
      ImageError,
      "there is no such file",
    );
    assertEquals(missing.reason, "unreadable");
    assertStringIncludes(missing.message, `Cannot read ${folder}/no.png`);
    await assertRejects(() => readGray(folder), ImageError, "it is a folder");
    await Deno.writeTextFile(`${folder}/b.png`, "GIF89a");
    await assertRejects(
      () => readGray(`${folder}/b.png`),
      ImageError,
      `${folder}/b.png: it looks like a GIF`,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
