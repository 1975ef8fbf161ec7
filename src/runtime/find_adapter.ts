import { type Adapter, describeAdapter } from "./adapter.ts";

/**
 * The adapter WebGPU would use here, or null where there is none (no WebGPU, no Vulkan loader, no driver).
 *
 * Asking is all it does: no device is made.
 */
export async function findAdapter(): Promise<Adapter | null> {
  const adapter = await globalThis.navigator?.gpu?.requestAdapter({
    powerPreference: "high-performance",
  });
  return adapter ? describeAdapter(adapter) : null;
}
