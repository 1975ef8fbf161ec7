import * as ort from "onnxruntime-web";
import { serially } from "../guard/serially.ts";
import { explained } from "./explained.ts";
import { keepWorker } from "./keep_worker.ts";
import { ONNX_RUNTIME } from "./onnx_runtime.ts";

/** Any network of one float32 input of a fixed shape and one float32 output, such as a detector. */
export interface Network extends AsyncDisposable {
  /** Sides of its input. */
  readonly shape: readonly number[];
  /** Runs it once; the result has memory of its own. Calls are carried out one after another. */
  run(
    input: Float32Array,
  ): Promise<
    { readonly data: Float32Array; readonly shape: readonly number[] }
  >;
}

/**
 * Opens it on the referee's kernels: WebAssembly, one thread, the same bits on every machine.
 *
 * @throws {TypeError} if it has other inputs than that.
 * @throws {Error} if the engine does not take it.
 */
export async function openNetwork(onnx: Uint8Array): Promise<Network> {
  ort.env.wasm.numThreads = ONNX_RUNTIME.threads;
  ort.env.logLevel = "error";
  const session = await keepWorker(() =>
    explained(() =>
      ort.InferenceSession.create(onnx, {
        executionProviders: ["wasm"],
        graphOptimizationLevel: ONNX_RUNTIME.optimisation,
      })
    )
  );
  const [input, ...others] = session.inputMetadata;
  const shape = input?.isTensor === true ? input.shape : [];
  if (
    input?.isTensor !== true || others.length > 0 || input.type !== "float32" ||
    session.outputNames.length !== 1 ||
    !shape.every((side) => typeof side === "number")
  ) {
    await session.release();
    throw new TypeError(
      `Cannot open the network: expected one float32 input of a fixed shape and one output, found ${
        session.inputMetadata.map((one) =>
          one.isTensor
            ? `${one.name} ${one.type} [${one.shape.join(",")}]`
            : one.name
        ).join(", ")
      } and ${session.outputNames.join(", ")}`,
    );
  }
  const queue = serially();
  return {
    shape,
    run: (data) =>
      queue(async () => {
        const result = await explained(() =>
          session.run({ [input.name]: new ort.Tensor("float32", data, shape) })
        );
        const output = result[session.outputNames[0]!];
        if (!(output?.data instanceof Float32Array)) {
          throw new TypeError(
            `Cannot read the network's output: expected float32, got ${output?.type}`,
          );
        }
        return { data: output.data.slice(), shape: output.dims };
      }),
    [Symbol.asyncDispose]: () => session.release(),
  };
}
