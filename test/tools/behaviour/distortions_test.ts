import { assert, assertEquals } from "@std/assert";
import type { Gray } from "../../../src/image/gray.ts";
import { DISTORTIONS } from "../../../tools/behaviour/distortions.ts";

function spoil(name: string, picture: Gray): number[] {
  const { apply } = DISTORTIONS.find((one) => one.name === name)!;
  return [...apply(picture).data];
}

const row = (...levels: number[]): Gray => ({
  width: levels.length,
  height: 1,
  data: Uint8Array.from(levels),
});

Deno.test("blur is the mean of 3×3 with repeated borders", () => {
  assertEquals(spoil("blur", row(0, 90, 180)), [30, 90, 150]);
});

Deno.test("gain is clipped, a stretch fills the levels, and a flat picture is no division by 0", () => {
  assertEquals(spoil("gain", row(0, 2, 100, 250)), [0, 3, 125, 255]);
  assertEquals(spoil("stretch", row(50, 100, 150)), [0, 128, 255]);
  assertEquals(spoil("stretch", row(7, 7)), [0, 0]);
});

Deno.test("noise has the stated deviation, no drift, and is the same every time", () => {
  const flat = {
    width: 100,
    height: 100,
    data: new Uint8Array(10000).fill(128),
  };
  const noise = spoil("noise", flat).map((level) => level - 128);
  const mean = noise.reduce((a, b) => a + b) / noise.length;
  const square = noise.reduce((sum, one) => sum + one * one, 0) / noise.length;
  assert(Math.abs(mean) < 0.4, `${mean}`);
  assert(Math.abs(Math.sqrt(square) - 10) < 0.3, `${Math.sqrt(square)}`);
  assertEquals(spoil("noise", flat), spoil("noise", flat));
});
