import type { Backend, BackendId } from "./backend.ts";
import { findAdapter } from "./find_adapter.ts";

/**
 * The backend of that name; `auto` takes WebGPU where there is a hardware adapter, else wasm.
 *
 * The engines are loaded only when asked for.
 *
 * @throws {Error} if WebGPU or our kernels for it are asked for by name and there is no adapter.
 */
export async function openBackend(id: BackendId | "auto"): Promise<Backend> {
  const chosen = id === "auto" ? await bestBackend() : id;
  if (chosen === "webgpu") {
    const { openWebGpu } = await import("./ort/webgpu.ts");
    return await openWebGpu();
  }
  if (chosen === "wgsl") {
    const { openWgsl } = await import("./wgsl/open_wgsl.ts");
    return await openWgsl();
  }
  if (chosen === "simd") {
    const { openSimd } = await import("./simd/open_simd.ts");
    return await openSimd();
  }
  const { openWasm } = await import("./ort/wasm.ts");
  return await openWasm();
}

async function bestBackend(): Promise<BackendId> {
  return (await findAdapter())?.class === "hardware" ? "webgpu" : "wasm";
}
