import * as ort from "onnxruntime-web";
import type { Backend, Session } from "../backend.ts";
import { explained } from "./explained.ts";
import { keepWorker } from "./keep_worker.ts";
import { ONNX_RUNTIME } from "./onnx_runtime.ts";
import { refuseBeyondMemory } from "./refuse_beyond_memory.ts";
import { serially } from "../guard/serially.ts";
import { asPlane, asTensors } from "./tensors.ts";

/**
 * The referee: ONNX Runtime's WebAssembly kernels on one thread.
 *
 * WebAssembly arithmetic is fully defined and one thread fixes the order of sums, so the same graph and pixels give the
 * same bits on every run and machine. Published images are made by this backend.
 */
export function openWasm(): Promise<Backend> {
  ort.env.wasm.numThreads = ONNX_RUNTIME.threads;
  ort.env.logLevel = "error";
  return Promise.resolve({
    id: "wasm",
    engine: { ...ONNX_RUNTIME, adapter: null },
    open: openSession,
    async [Symbol.asyncDispose](): Promise<void> {},
  });
}

async function openSession(onnx: Uint8Array): Promise<Session> {
  const session = await keepWorker(() =>
    explained(() =>
      ort.InferenceSession.create(onnx, {
        executionProviders: ["wasm"],
        graphOptimizationLevel: ONNX_RUNTIME.optimisation,
      })
    )
  );
  const queue = serially();
  const refuse = refuseBeyondMemory(onnx);
  return {
    run: (sources) =>
      queue(async () => {
        refuse(sources.ir);
        const feeds = asTensors(ort, sources);
        const { fused } = await explained(() => session.run(feeds));
        return asPlane(fused);
      }),
    resident: () => Promise.resolve(null),
    [Symbol.asyncDispose]: () => session.release(),
  };
}
