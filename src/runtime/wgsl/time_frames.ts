import type { Chain } from "../../models/chain/chain.ts";
import type { Adapter } from "../adapter.ts";
import type { SourcePlanes } from "../../image/source_planes.ts";
import { compileChain } from "./chain_pipeline.ts";
import { compileCopy } from "./copy_kernel.ts";
import { type Device, openDevice } from "./device.ts";
import { makeFrames } from "./frames.ts";
import { passTimer } from "./pass_timer.ts";
import { type PairTimes, Submission } from "./submission.ts";

export type { PairTimes };

/** How frames are timed. */
export interface FrameTiming {
  /** Pairs of one size, laid one after the other as often as it takes to fill `frames`. */
  readonly sources: readonly SourcePlanes[];
  /** Pairs in the device's memory at a time; fewer where its buffers do not hold them. */
  readonly frames: number;
  /** Submissions that are measured. */
  readonly repetitions: number;
  /** How long a submission should take; as many passes over the frames are put into it. 200 ms unless told. */
  readonly submissionMs?: number;
  /** Milliseconds after which a submission counts as hung; 120 000 unless told. */
  readonly watchdogMs?: number;
}

/** A chain beside the memory of the adapter it ran on. */
export interface FrameTimes {
  readonly adapter: Adapter;
  readonly width: number;
  readonly height: number;
  /** Pairs in the device's memory at a time. */
  readonly frames: number;
  readonly chain: PairTimes;
  /** A kernel that reads and writes the same bytes and computes next to nothing: the floor. */
  readonly copy: PairTimes;
  /** Bytes that have to be moved for a pair: two planes read, one written. */
  readonly bytesAPair: number;
}

/**
 * Times a chain on frames that lie in the device's memory, many in one submission, in turns with the copy that is its
 * floor.
 *
 * A host may hear late that the device is done (Deno asks every 10 ms), so the wall clock means something only over long
 * submissions.
 *
 * @throws {RangeError} if the sources are not of one size.
 * @throws {Error} where there is no adapter, or it fails.
 */
export async function timeFrames(
  chain: Chain,
  { sources, repetitions, submissionMs = 200, watchdogMs = 120_000, ...asked }:
    FrameTiming,
): Promise<FrameTimes> {
  using device = await openDevice(watchdogMs);
  if (device === null) {
    throw new Error("Cannot time frames: there is no WebGPU adapter here");
  }
  const kernel = await compileChain(device, chain);
  using frames = await device.attempt("lay out frames", async () => {
    const frames = makeFrames(device, kernel, {
      ...sizeOf(sources),
      count: mostFrames(device, sources, asked.frames),
    });
    for (let at = 0; at < frames.count; at++) {
      frames.write(at, sources[at % sources.length]!);
    }
    await device.gpu.queue.onSubmittedWorkDone();
    return frames;
  });
  const copy = await compileCopy(device, frames);
  using timer = passTimer(device);
  const submissions = [
    new Submission(device, frames, timer, (pass) => frames.encode(pass)),
    new Submission(device, frames, timer, copy),
  ];
  for (const submission of submissions) {
    await submission.calibrate(submissionMs);
  }
  for (let round = 0; round < repetitions; round++) {
    for (const submission of submissions) await submission.measure();
  }
  const { width, height } = frames;
  const [fused, copied] = submissions.map((submission) => submission.times());
  return {
    adapter: device.adapter,
    width,
    height,
    frames: frames.count,
    chain: fused!,
    copy: copied!,
    bytesAPair: 12 * width * height,
  };
}

function sizeOf(
  sources: readonly SourcePlanes[],
): { width: number; height: number } {
  const [first] = sources;
  if (
    first === undefined ||
    sources.some(({ ir, vi }) =>
      [ir, vi].some(({ width, height, channels }) =>
        width !== first.ir.width || height !== first.ir.height || channels !== 1
      )
    )
  ) {
    throw new RangeError(
      "Cannot time frames: give at least one pair of planes, all of one size",
    );
  }
  const { width, height } = first.ir;
  return { width, height };
}

function mostFrames(
  { gpu: { limits } }: Device,
  [first]: readonly SourcePlanes[],
  wanted: number,
): number {
  const most = Math.floor(
    limits.maxStorageBufferBindingSize / first!.ir.data.byteLength,
  );
  return Math.max(
    1,
    Math.min(wanted, most, limits.maxComputeWorkgroupsPerDimension),
  );
}
