import { assert, assertEquals, assertRejects } from "@std/assert";
import { decodeImage } from "../../src/image/decode.ts";
import { ImageError } from "../../src/image/image_error.ts";
import { assertRefused } from "./assert_refused.ts";
import {
  join,
  jpegFile,
  latin1,
  orientationTiff,
  png,
  pngChunk,
  withSegment,
} from "./build.ts";

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

Deno.test("a PNG that breaks the standard where only the decoder looks is refused", async () => {
  const options = { width: 1, height: 1, depth: 8, colourType: 3 };
  const palette = pngChunk("PLTE", [1, 2, 3]);
  const cases: [parts: Parameters<typeof png>[0], reason: string][] = [
    [
      { ...options, rows: [0, 1], before: [palette] },
      "beyond its palette of 1",
    ],
    [{ ...options, rows: [0, 0] }, "a palette of 0 bytes"],
    [
      { ...options, rows: [0, 0], before: [pngChunk("PLTE", [1, 2])] },
      "a palette of 2 bytes",
    ],
    [
      {
        ...options,
        rows: [0, 0],
        before: [palette, pngChunk("tRNS", [255, 255])],
      },
      "2 of transparency",
    ],
    [
      {
        ...options,
        colourType: 2,
        rows: [0, 1, 2, 3],
        before: [pngChunk("tRNS", [0, 1])],
      },
      "a tRNS chunk of 2 bytes for 3 samples",
    ],
    [{ ...options, colourType: 0, rows: [5, 0] }, "no row filter 5"],
    [{ ...options, colourType: 0, interlace: 2, rows: [0, 0] }, "interlace 2"],
  ];
  for (const [parts, reason] of cases) {
    await assertRefused(await png(parts), "corrupt", reason);
  }
  await assertRefused(
    await png({
      ...options,
      colourType: 0,
      rows: [0, 5],
      before: [pngChunk("NEWx", [1])],
    }),
    "unsupported",
    'PNG chunk "NEWx"',
  );
});

Deno.test("a header that promises more than its bytes can hold takes no memory", async () => {
  await assertRefused(
    await png({
      width: 9000,
      height: 9000,
      depth: 8,
      colourType: 0,
      rows: [0],
    }),
    "truncated",
    "cannot hold the 81009000",
  );
});
