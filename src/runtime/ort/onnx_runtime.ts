import type { Software } from "../engine.ts";

/** ONNX Runtime as it is pinned and set up here, known without loading it. */
export const ONNX_RUNTIME = {
  name: "onnxruntime-web",
  version: "1.30.0",
  optimisation: "basic",
  threads: 1,
} as const satisfies Software;
