/** ONNX Runtime's WebGPU provider on pairs one after the other, the host's wait for the device shared by all of them. */
import * as ort from "onnxruntime-web/webgpu";
import type { Plane } from "../../src/image/plane.ts";
import type { SourcePlanes } from "../../src/image/source_planes.ts";
import { openBackend } from "../../src/runtime/open_backend.ts";
import { keepWorker } from "../../src/runtime/ort/keep_worker.ts";
import { ONNX_RUNTIME } from "../../src/runtime/ort/onnx_runtime.ts";

/** How long a sample should take, and the most runs in it: the provider keeps some memory of each. */
const SAMPLE_MS = 200;
const MOST_RUNS = 50;

/**
 * Milliseconds a pair, one number a sample. Sources and output lie in the device's memory; a sample is as many runs as take
 * about 200 ms, 50 at most, handed over one by one and waited for once, because a host may hear late that a device is done.
 *
 * @param samples how many; the first runs do not count.
 * @throws {Error} where there is no adapter, or a session of the provider is open.
 */
export async function ortStream(
  onnx: Uint8Array,
  { ir, vi }: SourcePlanes,
  samples: number,
): Promise<number[]> {
  // Opened for its settings: the provider has one device for the whole process.
  await using _backend = await openBackend("webgpu");
  const session = await keepWorker(() =>
    ort.InferenceSession.create(onnx, {
      executionProviders: ["webgpu"],
      graphOptimizationLevel: ONNX_RUNTIME.optimisation,
    })
  );
  const device = await ort.env.webgpu.device as unknown as GPUDevice;
  using buffers = new DisposableStack();
  const onDevice = ({ width, height, data }: Plane): ort.Tensor => {
    const { STORAGE, COPY_DST, COPY_SRC } = GPUBufferUsage;
    const buffer = device.createBuffer({
      size: Math.ceil(data.byteLength / 16) * 16,
      usage: STORAGE | COPY_DST | COPY_SRC,
    });
    buffers.defer(() => buffer.destroy());
    device.queue.writeBuffer(buffer, 0, data as Float32Array<ArrayBuffer>);
    return ort.Tensor.fromGpuBuffer(buffer, {
      dataType: "float32",
      dims: [1, 1, height, width],
    });
  };
  const feeds = { ir: onDevice(ir), vi: onDevice(vi) };
  const fetches = { fused: onDevice(ir) };
  const run = async (times: number): Promise<number> => {
    const started = performance.now();
    for (let at = 0; at < times; at++) await session.run(feeds, fetches);
    await device.queue.onSubmittedWorkDone();
    return performance.now() - started;
  };
  try {
    await run(1);
    const runs = Math.max(
      1,
      Math.min(MOST_RUNS, Math.round(SAMPLE_MS / await run(1))),
    );
    await run(runs);
    const taken: number[] = [];
    for (let at = 0; at < samples; at++) taken.push(await run(runs) / runs);
    return taken;
  } finally {
    await session.release();
  }
}
