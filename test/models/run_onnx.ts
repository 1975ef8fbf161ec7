import * as ort from "onnxruntime-web";

ort.env.wasm.numThreads = 1;

const FATAL = 4;

/** A plane as the fuser contract wants it. */
export interface TestPlane {
  width: number;
  height: number;
  data: Float32Array;
}

/** Runs an exported fuser on the single-threaded wasm provider, as the referee does. */
export async function runOnnx(
  model: Uint8Array,
  ir: TestPlane,
  vi: TestPlane,
): Promise<TestPlane> {
  const session = await ort.InferenceSession.create(model, {
    executionProviders: ["wasm"],
    graphOptimizationLevel: "basic",
    logSeverityLevel: FATAL,
  });
  try {
    const tensor = ({ width, height, data }: TestPlane): ort.Tensor =>
      new ort.Tensor("float32", data, [1, 1, height, width]);
    const { fused } = await session.run({ ir: tensor(ir), vi: tensor(vi) }, {
      logSeverityLevel: FATAL,
    });
    const [, , height, width] = fused!.dims;
    return {
      width: width!,
      height: height!,
      data: fused!.data as Float32Array,
    };
  } finally {
    await session.release();
  }
}
