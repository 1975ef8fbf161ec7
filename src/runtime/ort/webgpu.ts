import * as ort from "onnxruntime-web/webgpu";
import type { Backend, ResidentRun, Session } from "../backend.ts";
import type { SourcePlanes } from "../../image/source_planes.ts";
import { needAdapter } from "../need_adapter.ts";
import { explained } from "./explained.ts";
import { keepWorker } from "./keep_worker.ts";
import { ONNX_RUNTIME } from "./onnx_runtime.ts";
import type { Plane } from "../../image/plane.ts";
import { asPlane, asTensors } from "./tensors.ts";
import { type Watchdog, watchdog } from "../guard/watchdog.ts";

/** How the WebGPU backend guards itself. */
export interface WebGpuOptions {
  /** Milliseconds after which a session or a run counts as hung; 120 000 unless told. */
  readonly watchdogMs?: number;
}

/** Whether a session is open: the provider has one device for the whole process, whichever backend asks. */
let live = false;

/**
 * ONNX Runtime's WebGPU provider on the adapter of this machine.
 *
 * The provider hangs when two runs overlap and corrupts memory when two sessions live at once, so runs are queued and a
 * second session is refused. A run that outlives the watchdog is reported and leaves the backend unusable.
 *
 * @throws {Error} where there is no adapter.
 */
export async function openWebGpu(
  { watchdogMs = 120_000 }: WebGpuOptions = {},
): Promise<Backend> {
  const adapter = await needAdapter("webgpu");
  ort.env.wasm.numThreads = ONNX_RUNTIME.threads;
  ort.env.logLevel = "error";
  ort.env.webgpu.powerPreference = "high-performance";
  const dog = watchdog(watchdogMs);
  return {
    id: "webgpu",
    engine: { ...ONNX_RUNTIME, adapter },
    async open(onnx): Promise<Session> {
      if (live) {
        throw new Error(
          "Cannot open a second WebGPU session: the provider corrupts memory when two live at once; dispose the first",
        );
      }
      live = true;
      try {
        const session = await keepWorker(() =>
          dog.guard(
            "create a WebGPU session",
            () =>
              explained(() =>
                ort.InferenceSession.create(onnx, {
                  executionProviders: ["webgpu"],
                  graphOptimizationLevel: ONNX_RUNTIME.optimisation,
                })
              ),
          )
        );
        return wrap(session, dog, () => live = false);
      } catch (error) {
        live = dog.barked;
        throw error;
      }
    },
    async [Symbol.asyncDispose](): Promise<void> {},
  };
}

function wrap(
  session: ort.InferenceSession,
  dog: Watchdog,
  released: () => void,
): Session {
  const guarded = <T>(work: () => Promise<T>): Promise<T> =>
    dog.guard("run a network on WebGPU", work);
  const run = (sources: SourcePlanes) =>
    guarded(async () => {
      const feeds = asTensors(ort, sources);
      const { fused } = await explained(() => session.run(feeds));
      return asPlane(fused);
    });
  return {
    run,
    async resident(sources): Promise<ResidentRun> {
      const output = await run(sources);
      return await makeResident(session, guarded, sources, output);
    },
    async [Symbol.asyncDispose](): Promise<void> {
      if (dog.barked) return;
      await guarded(() => session.release());
      released();
    },
  };
}

async function makeResident(
  session: ort.InferenceSession,
  guarded: <T>(work: () => Promise<T>) => Promise<T>,
  { ir, vi }: SourcePlanes,
  output: Plane,
): Promise<ResidentRun> {
  const device = await ort.env.webgpu.device as unknown as GPUDevice;
  const buffers: GPUBuffer[] = [];
  const onDevice = ({ channels, width, height, data }: Plane): ort.Tensor => {
    const buffer = device.createBuffer({
      size: Math.ceil(data.byteLength / 16) * 16,
      usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST |
        GPUBufferUsage.COPY_SRC,
    });
    buffers.push(buffer);
    device.queue.writeBuffer(buffer, 0, data as Float32Array<ArrayBuffer>);
    return ort.Tensor.fromGpuBuffer(buffer, {
      dataType: "float32",
      dims: [1, channels, height, width],
    });
  };
  const feeds = { ir: onDevice(ir), vi: onDevice(vi) };
  const fetches = { fused: onDevice(output) };
  await device.queue.onSubmittedWorkDone();
  return {
    run: () =>
      guarded(async () => {
        await session.run(feeds, fetches);
        await device.queue.onSubmittedWorkDone();
      }),
    [Symbol.asyncDispose](): Promise<void> {
      for (const buffer of buffers) buffer.destroy();
      return Promise.resolve();
    },
  };
}
