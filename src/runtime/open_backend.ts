import type { Backend, BackendId } from "./backend.ts";
import { BACKENDS } from "./backends.ts";
import { chooseBackend } from "./choose_backend.ts";

/**
 * The backend of that name; `auto` takes WebGPU where there is a hardware adapter, else wasm.
 *
 * @throws {UnknownNameError} if there is none of that name.
 * @throws {Error} if a backend of the GPU is asked for by name and there is no adapter.
 */
export async function openBackend(id: BackendId | "auto"): Promise<Backend> {
  return await BACKENDS[await chooseBackend(id)].open();
}
