import * as ort from "onnxruntime-web";
import { keepWorker } from "./keep_worker.ts";

/** One input or output of a network, as its file declares it. */
export interface NetworkPort {
  readonly name: string;
  /** Such as `float32`; `not a tensor` for anything else. */
  readonly type: string;
  /** A side that may be any is a name or below 1; empty where the file does not say. */
  readonly shape: readonly (number | string)[];
}

/** What goes into a network and what comes out, in the order of its file. */
export interface NetworkPorts {
  readonly inputs: readonly NetworkPort[];
  readonly outputs: readonly NetworkPort[];
}

/**
 * Reads what an ONNX file of unknown origin takes and gives, by opening it as the referee would.
 *
 * @throws {Error} with the engine's reason if it does not take the file.
 */
export async function inspectNetwork(onnx: Uint8Array): Promise<NetworkPorts> {
  ort.env.wasm.numThreads = 1;
  // The engine also writes what it throws to the console; below `fatal` nothing is left for it to write.
  ort.env.logLevel = "fatal";
  try {
    const session = await keepWorker(() =>
      ort.InferenceSession.create(onnx, {
        executionProviders: ["wasm"],
        graphOptimizationLevel: "basic",
        logSeverityLevel: 4,
      })
    );
    try {
      return {
        inputs: session.inputMetadata.map(port),
        outputs: session.outputMetadata.map(port),
      };
    } finally {
      await session.release();
    }
  } finally {
    ort.env.logLevel = "error";
  }
}

function port(metadata: ort.InferenceSession.ValueMetadata): NetworkPort {
  return metadata.isTensor
    ? {
      name: metadata.name,
      type: metadata.type,
      shape: [...metadata.shape],
    }
    : { name: metadata.name, type: "not a tensor", shape: [] };
}
