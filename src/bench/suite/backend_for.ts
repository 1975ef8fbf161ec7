import type { BackendId } from "../../runtime/backend.ts";

/** Where a network runs that kernels of our own do not take. */
const INSTEAD: Partial<Record<BackendId, BackendId>> = {
  simd: "wasm",
  wgsl: "webgpu",
};

/** Where a network really runs if a backend is asked for: kernels of our own take chains, ONNX Runtime everything. */
export function backendFor(asked: BackendId, isChain: boolean): BackendId {
  return isChain ? asked : INSTEAD[asked] ?? asked;
}
