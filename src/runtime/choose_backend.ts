import { UnknownNameError } from "../canon/unknown_name_error.ts";
import type { BackendId } from "./backend.ts";
import { BACKEND_IDS, BACKENDS } from "./backends.ts";
import { findAdapter } from "./find_adapter.ts";

/**
 * The backend of that name; `auto` is WebGPU where there is a hardware adapter, else wasm.
 *
 * @throws {UnknownNameError} if there is none of that name; the message lists all names.
 */
export async function chooseBackend(
  id: BackendId | "auto",
): Promise<BackendId> {
  if (id === "auto") {
    return (await findAdapter())?.class === "hardware" ? "webgpu" : "wasm";
  }
  if (!Object.hasOwn(BACKENDS, id)) {
    throw new UnknownNameError("use backend", id, BACKEND_IDS);
  }
  return id;
}
