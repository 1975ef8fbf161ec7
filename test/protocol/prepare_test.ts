import { assertEquals, assertThrows } from "@std/assert";
import { digestOf } from "../../src/store/digest_of.ts";
import { findProtocol } from "../../src/protocol/find_protocol.ts";
import { prepare } from "../../src/protocol/prepare.ts";
import { PROTOCOLS } from "../../src/protocol/protocols.ts";

const odd = { width: 3, height: 1, data: Uint8Array.of(0, 128, 255) };

Deno.test("unit scale divides by 255 in float32", () => {
  const { data } = prepare(findProtocol("clip-round"), odd);
  assertEquals([...data], [0, Math.fround(128 / 255), 1]);
});

Deno.test("levels go in as they are", () => {
  const { data } = prepare(findProtocol("levels-round"), odd);
  assertEquals([...data], [0, 128, 255]);
});

Deno.test("an even protocol repeats the last column and row of an odd image", () => {
  const plane = prepare(
    {
      ...findProtocol("clip-round-even"),
      input: { channel: "luma601", scale: "levels" },
    },
    odd,
  );
  assertEquals([plane.width, plane.height], [4, 2]);
  assertEquals([...plane.data], [0, 128, 255, 255, 0, 128, 255, 255]);
});

Deno.test("an even protocol leaves an even image alone", () => {
  const even = { width: 2, height: 2, data: Uint8Array.of(1, 2, 3, 4) };
  const { width, height } = prepare(findProtocol("clip-round-even"), even);
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
    RangeError,
    'Cannot use protocol "imsave": there is none of that name; choose one of imsave-stretch, clip-round',
  );
});
