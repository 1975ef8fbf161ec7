import * as ort from "onnxruntime-web";

ort.env.wasm.numThreads = 1;

const FATAL = 4;

/** Planes as the fuser contract wants them, one after the other. */
export interface TestPlane {
  width: number;
  height: number;
  /** How many; one where it is left out. */
  channels?: 1 | 3;
  data: Float32Array;
}

/** Runs an exported fuser on the single-threaded wasm provider, as the referee does. */
export async function runOnnx(
  model: Uint8Array,
  ir: TestPlane,
  vi: TestPlane,
): Promise<Required<TestPlane>> {
  const session = await ort.InferenceSession.create(model, {
    executionProviders: ["wasm"],
    graphOptimizationLevel: "basic",
    logSeverityLevel: FATAL,
  });
  try {
    const tensor = (
      { width, height, channels = 1, data }: TestPlane,
    ): ort.Tensor =>
      new ort.Tensor("float32", data, [1, channels, height, width]);
    const { fused } = await session.run({ ir: tensor(ir), vi: tensor(vi) }, {
      logSeverityLevel: FATAL,
    });
    const [, channels, height, width] = fused!.dims;
    return {
      width: width!,
      height: height!,
      channels: channels === 3 ? 3 : 1,
      data: fused!.data as Float32Array,
    };
  } finally {
    await session.release();
  }
}
