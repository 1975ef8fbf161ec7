/** The scripts of the page. */
import type { TrainedEntry } from "../../models/trained/trained_entry.ts";
import { bundleScript } from "./bundle_script.ts";

const VIEW = new URL("../view/main.ts", import.meta.url).href;
const WORKER = new URL("../worker/serve_engine.ts", import.meta.url).href;

const CPU = "onnxruntime-web", GPU = "onnxruntime-web/webgpu";

/** ONNX Runtime for a backend: the packages that stand for its two forms, and its WebAssembly, the one that Deno runs. */
const RUNTIMES = {
  wasm: {
    module: CPU,
    packages: { [CPU]: "npm:onnxruntime-web@1.30.0/wasm", [GPU]: null },
    binary: "npm:onnxruntime-web@1.30.0/ort-wasm-simd-threaded.wasm",
  },
  webgpu: {
    module: GPU,
    packages: { [CPU]: null },
    binary: "npm:onnxruntime-web@1.30.0/ort-wasm-simd-threaded.asyncify.wasm",
  },
} as const;

const NO_RUNTIME = { [CPU]: null, [GPU]: null };

/** A backend that ONNX Runtime may be written for. */
export type RuntimeName = keyof typeof RUNTIMES;

/** Every {@linkcode RuntimeName}. */
export const RUNTIME_NAMES = Object.keys(RUNTIMES) as readonly RuntimeName[];

/** The script of the page itself. */
export async function viewScript(scratch: string): Promise<string> {
  return await bundleScript(`import ${JSON.stringify(VIEW)};\n`, scratch);
}

/**
 * A script that leaves the text of a worker for the page, so that it works where a page may load scripts and nothing else.
 *
 * @param embedded the network that the page holds; it must be free to be handed on.
 * @param runtime with ONNX Runtime for a backend; null for kernels of our own only.
 */
export async function engineScript(
  scratch: string,
  embedded: TrainedEntry,
  runtime: RuntimeName | null,
): Promise<string> {
  const entry = workerEntry(embedded, runtime);
  const text = await bundleScript(
    runtime === null ? entry : runtimeEntry(runtime, entry),
    scratch,
    runtime === null ? NO_RUNTIME : RUNTIMES[runtime].packages,
  );
  return `(globalThis.fusebenchEngines ??= {}).${runtime ?? "own"} = ${
    JSON.stringify(text)
  };\n`;
}

/** The worker with the decoder's WebAssembly inside: it may not fetch its own. */
function workerEntry(
  embedded: TrainedEntry,
  runtime: RuntimeName | null,
): string {
  return `
import jpeg from "@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm" with { type: "bytes" };
import { init } from "@jsquash/jpeg/decode.js";
import { serveEngine } from ${JSON.stringify(WORKER)};
init(new WebAssembly.Module(jpeg));
serveEngine(self, ${JSON.stringify(embedded)}, ${JSON.stringify(runtime)});
`;
}

function runtimeEntry(runtime: RuntimeName, entry: string): string {
  const { module, binary } = RUNTIMES[runtime];
  return `
import binary from ${JSON.stringify(binary)} with { type: "bytes" };
import { env } from ${JSON.stringify(module)};
env.wasm.wasmBinary = binary;
${entry}`;
}
