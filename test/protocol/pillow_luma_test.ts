import { assertEquals } from "@std/assert";
import { pillowLuma } from "../../src/protocol/pillow_luma.ts";

/** Every grey, one pixel each, in so many channels. */
const greys = (channels: 1 | 3): Uint8Array =>
  Uint8Array.from(
    { length: 256 * channels },
    (_, at) => Math.floor(at / channels),
  );
const size = { width: 256, height: 1 };

Deno.test("pillow: 22 greys of three channels are a level darker, those of one channel are what they are", () => {
  const { data } = pillowLuma({ ...size, channels: 3, data: greys(3) });
  const darker = [...data].filter((level, grey) => level === grey - 1);
  const same = [...data].filter((level, grey) => level === grey);
  assertEquals([darker.length, same.length], [22, 234]);
  const one = pillowLuma({ ...size, channels: 1, data: greys(1) });
  assertEquals(one.data, greys(1));
});

Deno.test("pillow: a colour by hand", () => {
  // 0.299 · 10 · 64 = 191.36, 0.587 · 20 · 64 = 751.36, 0.114 · 31 · 64 = 226.18: 1168 / 64 = 18.25.
  const data = Uint8Array.of(10, 20, 31);
  const picture = { width: 1, height: 1, channels: 3 as const, data };
  assertEquals([...pillowLuma(picture).data], [18]);
});
