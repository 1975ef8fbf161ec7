import type { Chain } from "../../models/chain/chain.ts";
import type { Adapter } from "../adapter.ts";
import type { SourcePlanes } from "../backend.ts";
import { compileChain } from "./chain_kernel.ts";
import { compileCopy } from "./copy_kernel.ts";
import { type Device, openDevice } from "./device.ts";
import { type Frames, makeFrames } from "./frames.ts";
import { type PassTimer, passTimer } from "./pass_timer.ts";

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

/** Milliseconds a pair, one number a submission. */
export interface PairTimes {
  /** Between the timestamps before and after the passes; null where the device has none, without those it got wrong. */
  readonly device: readonly number[] | null;
  /** From before the submission until the host hears that it is done. */
  readonly wall: readonly number[];
  /** Pairs in each submission. */
  readonly pairs: number;
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

/** The same work again and again. */
class Submission {
  readonly #device: Device;
  readonly #frames: Frames;
  readonly #timer: PassTimer;
  readonly #encode: (pass: GPUComputePassEncoder) => void;
  readonly #onDevice: number[] = [];
  readonly #wall: number[] = [];
  #passes = 1;

  constructor(
    device: Device,
    frames: Frames,
    timer: PassTimer,
    encode: (pass: GPUComputePassEncoder) => void,
  ) {
    this.#device = device;
    this.#frames = frames;
    this.#timer = timer;
    this.#encode = encode;
  }

  /** Warms up and finds how many passes take about that long. */
  async calibrate(milliseconds: number): Promise<void> {
    for (let passes = 1; passes <= 4096; passes *= 4) {
      this.#passes = passes;
      const { wall } = await this.#run();
      if (wall < milliseconds / 4) continue;
      this.#passes = Math.max(1, Math.round(passes * milliseconds / wall));
      break;
    }
    await this.#run();
  }

  async measure(): Promise<void> {
    const { wall, device } = await this.#run();
    this.#wall.push(wall / this.#pairs);
    if (device !== null) this.#onDevice.push(device / this.#pairs);
  }

  times(): PairTimes {
    return {
      device: this.#onDevice.length === 0 ? null : this.#onDevice,
      wall: this.#wall,
      pairs: this.#pairs,
    };
  }

  get #pairs(): number {
    return this.#passes * this.#frames.count;
  }

  #run(): Promise<{ wall: number; device: number | null }> {
    const { gpu } = this.#device;
    return this.#device.attempt("time frames on this adapter", async () => {
      const commands = gpu.createCommandEncoder();
      const pass = commands.beginComputePass(this.#timer.descriptor);
      for (let at = 0; at < this.#passes; at++) this.#encode(pass);
      pass.end();
      this.#timer.resolve(commands);
      const finished = commands.finish();
      const started = performance.now();
      gpu.queue.submit([finished]);
      await gpu.queue.onSubmittedWorkDone();
      const wall = performance.now() - started;
      return { wall, device: await this.#timer.milliseconds() };
    });
  }
}
