/** PNG beside the decoder of another project, over every kind of file that is read. */
import { Buffer } from "node:buffer";
import { assertEquals, assertRejects } from "@std/assert";
import fc from "fast-check";
// @ts-types="./pngjs.d.ts"
import { PNG } from "pngjs";
import { decodeImage } from "../../src/image/decode.ts";
import { encodePng } from "../../src/image/encode_png.ts";
import { ImageError } from "../../src/image/image_error.ts";
import { inspectImage } from "../../src/image/inspect.ts";
import { pngPasses } from "../../src/image/png/png_passes.ts";
import { png, pngChunk } from "./build.ts";

const KINDS = [
  ...[1, 2, 4, 8].map((depth) => ({ colourType: 0, depth })),
  { colourType: 2, depth: 8 },
  ...[1, 2, 4, 8].map((depth) => ({ colourType: 3, depth })),
  { colourType: 4, depth: 8 },
  { colourType: 6, depth: 8 },
];

const file = fc.record({
  width: fc.integer({ min: 1, max: 19 }),
  height: fc.integer({ min: 1, max: 19 }),
  kind: fc.constantFrom(...KINDS),
  interlace: fc.constantFrom(0, 1),
  seed: fc.integer(),
  hasKey: fc.boolean(),
}).map(({ kind, seed, hasKey, ...rest }) => {
  const bytes = byteStream(seed);
  const palette = Array.from({ length: 3 * 2 ** kind.depth }, bytes);
  const before = kind.colourType === 3 ? [pngChunk("PLTE", palette)] : [];
  const samples = { 0: 1, 2: 3 }[kind.colourType];
  if (hasKey && samples !== undefined) {
    const key = Array.from({ length: samples }, () => [
      0,
      bytes() % 2 ** kind.depth,
    ]);
    before.push(pngChunk("tRNS", key.flat()));
  }
  return { ...rest, ...kind, before, bytes };
});

/** Bytes that look random, the same for a seed. */
function byteStream(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = Math.imul(state ^ state >>> 15, 0x2c1b3c6d) + 0x9e3779b9 | 0;
    return state >>> 24;
  };
}

Deno.test("a PNG of any kind decodes as pngjs decodes it, or is refused for what pngjs calls transparent", async () => {
  const seen = { read: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(file, async ({ bytes, ...parts }) => {
      const info = inspectImage(await png({ ...parts, rows: [] }));
      const rows = pngPasses(info, parts.interlace === 1)
        .flatMap(({ height, rowBytes }) =>
          Array.from({ length: height }, () => [
            bytes() % 5,
            ...Array.from({ length: rowBytes }, bytes),
          ]).flat()
        );
      const made = await png({ ...parts, rows });
      const expected = PNG.sync.read(Buffer.from(made));
      const opaque = expected.data.every((level, i) =>
        i % 4 < 3 || level === 255
      );
      if (!opaque) {
        seen.refused++;
        const error = await assertRejects(() => decodeImage(made), ImageError);
        assertEquals(error.reason, "alpha");
        return;
      }
      seen.read++;
      const { width, height, channels, data } = await decodeImage(made);
      assertEquals([width, height], [parts.width, parts.height]);
      assertEquals(
        [...data],
        [...expected.data].filter((_, i) => i % 4 < channels),
      );
    }),
    { numRuns: 300 },
  );
  assertEquals(
    seen.read > 100 && seen.refused > 20,
    true,
    JSON.stringify(seen),
  );
});

Deno.test("encodePng writes what pngjs reads as the same samples", async () => {
  const bytes = byteStream(7);
  for (const channels of [1, 3] as const) {
    const width = 37, height = 23;
    const data = Uint8Array.from(
      { length: width * height * channels },
      (_, i) => i % 5 === 0 ? bytes() : i >> 3,
    );
    const made = await encodePng({ width, height, channels, data });
    const read = PNG.sync.read(Buffer.from(made));
    assertEquals(
      [...data],
      [...read.data].filter((_, i) => channels === 3 ? i % 4 < 3 : i % 4 === 0),
    );
  }
});
