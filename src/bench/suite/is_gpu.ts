import type { BackendId } from "../../runtime/backend.ts";

/** Whether a backend uses the GPU: one run at a time, in a process of its own. The others run in any thread. */
export function isGpu(backend: BackendId): boolean {
  return backend === "webgpu" || backend === "wgsl";
}
