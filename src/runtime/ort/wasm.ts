import * as ort from "onnxruntime-web";
import type { Backend, Session } from "../backend.ts";
import { explained } from "./explained.ts";
import { keepWorker } from "./keep_worker.ts";
import { serially } from "../guard/serially.ts";
import { asPlane, asTensors } from "./tensors.ts";

/**
 * The referee: ONNX Runtime's WebAssembly kernels on one thread.
 *
 * WebAssembly arithmetic is fully defined and one thread fixes the order of sums, so the same graph and pixels give the
 * same bits on every run and machine. Published images are made by this backend.
 */
export function openWasm(): Promise<Backend> {
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = "error";
  return Promise.resolve({
    id: "wasm",
    engine: {
      name: "onnxruntime-web",
      version: ort.env.versions.web ?? "unknown",
      optimisation: "basic",
      threads: 1,
      adapter: null,
    },
    open: openSession,
    async [Symbol.asyncDispose](): Promise<void> {},
  });
}

async function openSession(onnx: Uint8Array): Promise<Session> {
  const session = await keepWorker(() =>
    explained(() =>
      ort.InferenceSession.create(onnx, {
        executionProviders: ["wasm"],
        graphOptimizationLevel: "basic",
      })
    )
  );
  const queue = serially();
  return {
    run: (sources) =>
      queue(async () => {
        const feeds = asTensors(ort, sources);
        const { fused } = await explained(() => session.run(feeds));
        return asPlane(fused);
      }),
    resident: () => Promise.resolve(null),
    [Symbol.asyncDispose]: () => session.release(),
  };
}
