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

/** An exported fuser on the single-threaded wasm provider, as the referee runs it. */
export interface TestSession extends AsyncDisposable {
  run(ir: TestPlane, vi: TestPlane): Promise<Required<TestPlane>>;
}

/** Opens one; where several pictures go through one fuser, opening it is most of the time. */
export async function openOnnx(model: Uint8Array): Promise<TestSession> {
  const session = await ort.InferenceSession.create(model, {
    executionProviders: ["wasm"],
    graphOptimizationLevel: "basic",
    logSeverityLevel: FATAL,
  });
  const tensor = (
    { width, height, channels = 1, data }: TestPlane,
  ): ort.Tensor =>
    new ort.Tensor("float32", data, [1, channels, height, width]);
  return {
    async run(ir, vi): Promise<Required<TestPlane>> {
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
    },
    [Symbol.asyncDispose]: () => session.release(),
  };
}

/** Runs one pair through an exported fuser. */
export async function runOnnx(
  model: Uint8Array,
  ir: TestPlane,
  vi: TestPlane,
): Promise<Required<TestPlane>> {
  await using session = await openOnnx(model);
  return await session.run(ir, vi);
}
