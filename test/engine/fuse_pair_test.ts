import { assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { fusePair } from "../../src/engine/fuse_pair.ts";
import type { Picture } from "../../src/image/picture.ts";
import type { Plane } from "../../src/image/plane.ts";
import { findProtocol } from "../../src/protocol/find_protocol.ts";
import type { SourcePlanes } from "../../src/image/source_planes.ts";

const ir = { width: 3, height: 2, data: Uint8Array.of(0, 10, 20, 30, 40, 51) };
const vi: Picture = {
  width: 3,
  height: 2,
  channels: 1,
  data: Uint8Array.of(100, 110, 120, 130, 140, 151),
};

/** The mean of both, and what it was asked. */
function meanSession(): {
  readonly asked: SourcePlanes[];
  run(sources: SourcePlanes): Promise<Plane>;
} {
  const asked: SourcePlanes[] = [];
  return {
    asked,
    run(sources): Promise<Plane> {
      asked.push(sources);
      const { ir, vi } = sources;
      return Promise.resolve({
        ...ir,
        data: ir.data.map((value, i) => (value + vi.data[i]!) / 2),
      });
    },
  };
}

Deno.test("road: a pair is prepared, run once and finished; its raw output is kept", async () => {
  const session = meanSession();
  const fused = await fusePair(
    findProtocol("levels-round"),
    { ir, vi },
    session,
  );
  assertEquals(session.asked.length, 1);
  assertEquals([...session.asked[0]!.ir.data], [...ir.data]);
  assertEquals([...fused.output.data], [50, 60, 70, 80, 90, 101]);
  assertEquals(fused.finish(), {
    width: 3,
    height: 2,
    channels: 1,
    data: Uint8Array.of(50, 60, 70, 80, 90, 101),
  });
});

Deno.test("road: one output becomes the images of several protocols that feed a network the same", async () => {
  const clip = findProtocol("clip-round"),
    stretch = findProtocol("imsave-stretch");
  assertEquals([clip.input, clip.size], [stretch.input, stretch.size]);
  const session = meanSession();
  const fused = await fusePair(clip, { ir, vi }, session);
  const other = await fusePair(stretch, { ir, vi }, meanSession());
  assertEquals(fused.finish(stretch.output), other.finish());
  assertNotEquals(fused.finish(), other.finish());
  assertEquals(session.asked.length, 1);
});

Deno.test("road: what a protocol adds to the sides is in the output and not in the image", async () => {
  const even = findProtocol("clip-round-even");
  const fused = await fusePair(even, { ir, vi }, meanSession());
  assertEquals([fused.output.width, fused.output.height], [4, 2]);
  const { width, height } = fused.finish();
  assertEquals([width, height], [3, 2]);
});

Deno.test("road: what the network throws is thrown", async () => {
  await assertRejects(
    () =>
      fusePair(findProtocol("clip-round"), { ir, vi }, {
        run: () => Promise.reject(new TypeError("no such operator")),
      }),
    TypeError,
    "no such operator",
  );
});
