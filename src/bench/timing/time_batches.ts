import { chainOf } from "../../models/chain/chain_of.ts";
import { stats } from "../../results/record/stats.ts";
import type { BatchTiming } from "../../results/record/timing.ts";
import type { Adapter } from "../../runtime/adapter.ts";
import type { SourcePlanes } from "../../image/source_planes.ts";
import { type PairTimes, timeFrames } from "../../runtime/wgsl/time_frames.ts";

/** Pairs in the device's memory at a time: on a GPU many more than its caches hold. */
const FRAMES: Readonly<Record<Adapter["class"], number>> = {
  hardware: 100,
  software: 4,
};
const SUBMISSIONS = 15;

/**
 * Times a network on our compute shaders with many pairs in each submission, beside the copy of the same bytes.
 *
 * @throws {TypeError} if the network is no chain.
 * @throws {Error} where there is no adapter, or it fails.
 */
export async function timeBatches(
  onnx: Uint8Array,
  adapter: Adapter,
  sources: readonly SourcePlanes[],
): Promise<BatchTiming> {
  const found = chainOf(onnx);
  if (found.chain === null) {
    throw new TypeError(
      `Cannot time this network on our kernels: ${found.reason}`,
    );
  }
  const { frames, chain, copy, bytesAPair } = await timeFrames(found.chain, {
    sources,
    frames: FRAMES[adapter.class],
    repetitions: SUBMISSIONS,
  });
  return {
    frames,
    bytesAPair,
    network: summary(chain),
    copy: summary(copy),
  };
}

function summary({ pairs, device, wall }: PairTimes): BatchTiming["network"] {
  return {
    pairs,
    device: device === null ? null : stats(device),
    wall: stats(wall),
  };
}
