import { assert, assertEquals } from "@std/assert";
import type { Picture } from "../../src/image/picture.ts";
import { findProtocol } from "../../src/protocol/find_protocol.ts";
import { finish } from "../../src/protocol/finish.ts";
import published from "../fixtures/protocol/sage_published.json" with {
  type: "json",
};

type Level = readonly [red: number, green: number, blue: number];
type Sample = readonly [string, number, number, Level, number, Level];

Deno.test("clip-round-chroma gives the pictures that SAGE's authors publish, within a level", () => {
  const samples = published.samples as unknown as Sample[];
  const vi: Picture = {
    width: samples.length,
    height: 1,
    channels: 3,
    data: Uint8Array.from(samples.flatMap(([, , , visible]) => visible)),
  };
  const { data } = finish(findProtocol("clip-round-chroma"), {
    width: samples.length,
    height: 1,
    channels: 1,
    data: Float32Array.from(samples, ([, , , , output]) => output),
  }, vi);
  const saved = samples.flatMap(([, , , , , levels]) => levels);
  let different = 0;
  data.forEach((level, i) => {
    const distance = Math.abs(level - saved[i]!);
    assert(distance <= 1, `sample ${i} is ${distance} levels off`);
    different += distance;
  });
  // Those that the fixture names as one off, some in two channels.
  assertEquals(different, 24);
});
