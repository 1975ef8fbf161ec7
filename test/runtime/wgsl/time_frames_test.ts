import { assert, assertEquals, assertRejects } from "@std/assert";
import { findChain } from "../../../src/models/chain/find_chain.ts";
import { findAdapter } from "../../../src/runtime/find_adapter.ts";
import { timeFrames } from "../../../src/runtime/wgsl/time_frames.ts";
import { seededChain } from "../../models/chain/seeded_chain.ts";
import { seededSources } from "../seeded_sources.ts";

const adapter = await findAdapter();
const { chain } = findChain(
  seededChain([{ outChannels: 1, padding: "zero", activation: "none" }]),
);

Deno.test({
  name: `time frames: batches of frames beside a copy of the same bytes${
    adapter === null ? " (needs a WebGPU adapter)" : ""
  }`,
  ignore: adapter === null,
  async fn(): Promise<void> {
    // 35 numbers a plane: the copy moves four at a time and must not trip over the last three.
    const sources = [seededSources(7, 5), seededSources(7, 5)];
    const times = await timeFrames(chain!, {
      sources,
      frames: 3,
      repetitions: 2,
      submissionMs: 5,
    });
    assertEquals(times.adapter, adapter);
    assertEquals([times.width, times.height, times.frames], [7, 5, 3]);
    assertEquals(times.bytesAPair, 12 * 35);
    for (const { wall, device, pairs } of [times.chain, times.copy]) {
      assertEquals(wall.length, 2);
      assert(pairs % 3 === 0);
      assert([...wall, ...device ?? []].every((ms) => ms > 0));
      if (device !== null) {
        assert(
          Math.min(...device) < Math.max(...wall),
          "passes lie in between",
        );
      }
    }
    const one = { frames: 1, repetitions: 1 };
    for (const wrong of [[], [seededSources(4, 4), seededSources(4, 5)]]) {
      await assertRejects(
        () => timeFrames(chain!, { sources: wrong, ...one }),
        RangeError,
        "Cannot time frames: give at least one pair of planes, all of one size",
      );
    }
  },
});
