import * as ort from "onnxruntime-web";
import { explained } from "./explained.ts";
import { keepWorker } from "./keep_worker.ts";

/**
 * Opens an ONNX file of unknown origin as the referee would, and closes it again.
 *
 * @throws {EngineError} with the engine's reason if it does not take the file.
 */
export async function refuseUnopenable(onnx: Uint8Array): Promise<void> {
  ort.env.wasm.numThreads = 1;
  // The engine also writes what it throws to the console; below `fatal` nothing is left for it to write.
  ort.env.logLevel = "fatal";
  try {
    const session = await keepWorker(() =>
      explained(() =>
        ort.InferenceSession.create(onnx, {
          executionProviders: ["wasm"],
          graphOptimizationLevel: "basic",
          logSeverityLevel: 4,
        })
      )
    );
    await session.release();
  } finally {
    ort.env.logLevel = "error";
  }
}
