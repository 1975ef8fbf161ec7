import type { Plane } from "../../image/plane.ts";
import { leastSideOf } from "../../models/chain/chain.ts";
import { leastSide } from "../../models/small/borders_of.ts";
import type { OwnNetwork } from "../../models/small/own_network.ts";
import type { ResidentRun, Session } from "../backend.ts";
import type { SourcePlanes } from "../../image/source_planes.ts";
import { refuseSources } from "../guard/refuse_sources.ts";
import { compileChain } from "./chain_pipeline.ts";
import { type Device, openDevice } from "./device.ts";
import { type Frames, makeFrames } from "./frames.ts";
import { compileNetwork, type FrameMaker } from "./network_pipeline.ts";

/** Buffers for one pair at a time, and memory the host can read the result from. */
interface Room extends Disposable {
  readonly frames: Frames;
  readonly result: GPUBuffer;
}

/**
 * A network on a device of its own.
 *
 * @throws {Error} if there is no adapter any more, or its compiler refuses the network.
 */
export async function openSession(
  own: OwnNetwork,
  watchdogMs: number,
): Promise<Session> {
  const device = await openDevice(watchdogMs);
  if (device === null) {
    throw new Error("Cannot open a device: the WebGPU adapter is gone");
  }
  try {
    const least = "chain" in own
      ? leastSideOf(own.chain)
      : leastSide(own.network);
    return sessionOn(device, least, await compile(device, own));
  } catch (error) {
    device[Symbol.dispose]();
    throw error;
  }
}

async function compile(device: Device, own: OwnNetwork): Promise<FrameMaker> {
  if ("network" in own) return await compileNetwork(device, own.network);
  const kernel = await compileChain(device, own.chain);
  return (width, height) =>
    makeFrames(device, kernel, { width, height, count: 1 });
}

function sessionOn(
  device: Device,
  least: number,
  framesOf: FrameMaker,
): Session {
  let room: Room | null = null;
  const roomFor = (width: number, height: number): Room => {
    if (room?.frames.width === width && room.frames.height === height) {
      return room;
    }
    room?.[Symbol.dispose]();
    room = null;
    return room = makeRoom(device, framesOf, width, height);
  };
  const { gpu } = device;
  return {
    async run(sources): Promise<Plane> {
      refuseSources(least, sources);
      return await device.attempt("fuse on this adapter", async () => {
        const { width, height } = sources.ir;
        const { frames, result } = roomFor(width, height);
        frames.write(0, sources);
        const commands = gpu.createCommandEncoder();
        fuse(commands, frames);
        commands.copyBufferToBuffer(frames.fused, 0, result, 0, result.size);
        gpu.queue.submit([commands.finish()]);
        await result.mapAsync(GPUMapMode.READ);
        const data = new Float32Array(result.getMappedRange()).slice();
        result.unmap();
        return { width, height, channels: 1, data };
      });
    },
    async resident(sources): Promise<ResidentRun> {
      refuseSources(least, sources);
      return await residentOn(device, framesOf, sources);
    },
    [Symbol.asyncDispose](): Promise<void> {
      device[Symbol.dispose]();
      return Promise.resolve();
    },
  };
}

function makeRoom(
  device: Device,
  framesOf: FrameMaker,
  width: number,
  height: number,
): Room {
  const frames = framesOf(width, height);
  const result = device.gpu.createBuffer({
    size: frames.fused.size,
    usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ,
  });
  return {
    frames,
    result,
    [Symbol.dispose](): void {
      frames[Symbol.dispose]();
      result.destroy();
    },
  };
}

function fuse(commands: GPUCommandEncoder, frames: Frames): void {
  const pass = commands.beginComputePass();
  frames.encode(pass);
  pass.end();
}

async function residentOn(
  device: Device,
  framesOf: FrameMaker,
  sources: SourcePlanes,
): Promise<ResidentRun> {
  const { width, height } = sources.ir;
  const { gpu } = device;
  const frames = await device.attempt(
    "keep a pair on this adapter",
    async () => {
      const frames = framesOf(width, height);
      frames.write(0, sources);
      await gpu.queue.onSubmittedWorkDone();
      return frames;
    },
  );
  return {
    run: () =>
      device.attempt("fuse on this adapter", async () => {
        const commands = gpu.createCommandEncoder();
        fuse(commands, frames);
        gpu.queue.submit([commands.finish()]);
        await gpu.queue.onSubmittedWorkDone();
      }),
    [Symbol.asyncDispose](): Promise<void> {
      frames[Symbol.dispose]();
      return Promise.resolve();
    },
  };
}
