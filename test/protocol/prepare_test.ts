import { assertEquals, assertThrows } from "@std/assert";
import { UnknownNameError } from "../../src/canon/unknown_name_error.ts";
import type { Picture } from "../../src/image/picture.ts";
import { digestOf } from "../../src/canon/digest_of.ts";
import { findProtocol } from "../../src/protocol/find_protocol.ts";
import { prepare } from "../../src/protocol/prepare.ts";
import { PROTOCOLS } from "../../src/protocol/protocols.ts";

const odd: Picture = {
  width: 3,
  height: 1,
  channels: 1,
  data: Uint8Array.of(0, 128, 255),
};
const sources = { ir: odd, vi: odd };

Deno.test("unit scale divides by 255 in float32", () => {
  const { vi: { data } } = prepare(findProtocol("clip-round"), sources);
  assertEquals([...data], [0, Math.fround(128 / 255), 1]);
});

Deno.test("levels go in as they are", () => {
  const { vi: { data } } = prepare(findProtocol("levels-round"), sources);
  assertEquals([...data], [0, 128, 255]);
});

Deno.test("a reading of the file is asked for where the protocol says so, of both sources, and nowhere else", () => {
  const coloured = (grey: number): Picture => ({
    width: 1,
    height: 1,
    channels: 3,
    data: Uint8Array.of(10, 20, 30),
    greyRead: () => ({ width: 1, height: 1, data: Uint8Array.of(grey) }),
  });
  const pair = { ir: coloured(51), vi: coloured(102) };
  const seen = (id: string): number[] => {
    const { ir, vi } = prepare(findProtocol(id), pair);
    return [ir.data[0]!, vi.data[0]!];
  };
  assertEquals(seen("grey-read-rint"), [51 / 255, 102 / 255].map(Math.fround));
  assertEquals(seen("clip-truncate"), [51 / 255, 102 / 255].map(Math.fround));
  assertEquals(seen("minmax-truncate"), [0, 0]);
  // 2.99 + 11.74 + 3.42 is 18.15.
  assertEquals(seen("unit-rint"), [18 / 255, 18 / 255].map(Math.fround));
  assertEquals(
    seen("clip-round-chroma"),
    [18 / 255, 18 / 255].map(Math.fround),
  );
});

Deno.test("an even protocol repeats the last column and row of an odd image", () => {
  const { vi: plane } = prepare(
    {
      ...findProtocol("clip-round-even"),
      input: { channel: "luma601", scale: "levels" },
    },
    sources,
  );
  assertEquals([plane.width, plane.height], [4, 2]);
  assertEquals([...plane.data], [0, 128, 255, 255, 0, 128, 255, 255]);
});

Deno.test("an even protocol leaves an even image alone", () => {
  const even: Picture = {
    width: 2,
    height: 2,
    channels: 1,
    data: Uint8Array.of(1, 2, 3, 4),
  };
  const { ir: { width, height } } = prepare(findProtocol("clip-round-even"), {
    ir: even,
    vi: even,
  });
  assertEquals([width, height], [2, 2]);
});

Deno.test("protocols have unique names and a digest", async () => {
  const digests = await Promise.all(PROTOCOLS.map(digestOf));
  assertEquals(new Set(digests).size, PROTOCOLS.length);
  assertEquals(new Set(PROTOCOLS.map(({ id }) => id)).size, PROTOCOLS.length);
});

Deno.test("an unknown protocol is refused with the names there are", () => {
  assertThrows(
    () => findProtocol("imsave"),
    UnknownNameError,
    'Cannot use protocol "imsave": there is none of that name; did you mean imsave-stretch or imsave-stretch-even or imsave-stretch-windows? There are imsave-stretch, clip-round',
  );
});

Deno.test("luma is cut to a level, or read in 1/64 of one, where the protocol says so", () => {
  const one = (...data: number[]): Picture => ({
    width: 1,
    height: 1,
    channels: 3,
    data: Uint8Array.from(data),
  });
  const pair = { ir: one(200, 100, 9), vi: one(200, 100, 9) };
  const cut = prepare(findProtocol("clip-rint-chroma"), pair);
  // 59.8 + 58.7 + 1.026 = 119.526: cut for the visible picture, rounded for the infrared.
  assertEquals([cut.vi.data[0], cut.ir.data[0]], [
    Math.fround(119 / 255),
    Math.fround(120 / 255),
  ]);
  const pillow = prepare(findProtocol("signed-stretch-ycbcr"), pair);
  const level = Math.fround((119 - 127.5) / 127.5);
  assertEquals([pillow.vi.data[0], pillow.ir.data[0]], [level, level]);
});
