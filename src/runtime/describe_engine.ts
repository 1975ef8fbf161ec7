import type { BackendId } from "./backend.ts";
import { BACKENDS } from "./backends.ts";
import type { Engine } from "./engine.ts";
import { needAdapter } from "./need_adapter.ts";

/**
 * What would run a network on a backend, without loading it; only a backend of the GPU asks for an adapter.
 *
 * @throws {Error} where a backend of the GPU finds no adapter.
 */
export async function describeEngine(id: BackendId): Promise<Engine> {
  const { device, software } = BACKENDS[id];
  return {
    ...software,
    adapter: device === "gpu" ? await needAdapter(id) : null,
  };
}
