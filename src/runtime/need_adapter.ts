import type { Adapter } from "./adapter.ts";
import type { BackendId } from "./backend.ts";
import { findAdapter } from "./find_adapter.ts";

/**
 * The adapter a backend runs on.
 *
 * @throws {Error} where there is none.
 */
export async function needAdapter(backend: BackendId): Promise<Adapter> {
  const adapter = await findAdapter();
  if (adapter === null) {
    throw new Error(
      `Cannot open backend ${backend}: there is no WebGPU adapter here; install a Vulkan driver (Debian: libvulkan1 mesa-vulkan-drivers for a software one) or take --backend wasm`,
    );
  }
  return adapter;
}
