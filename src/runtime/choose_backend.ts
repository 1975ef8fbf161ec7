import type { BackendId } from "./backend.ts";
import { BACKEND_IDS, BACKENDS } from "./backends.ts";
import { findAdapter } from "./find_adapter.ts";

/**
 * The backend of that name; `auto` is WebGPU where there is a hardware adapter, else wasm.
 *
 * @throws {RangeError} if there is none of that name; the message lists all names.
 */
export async function chooseBackend(
  id: BackendId | "auto",
): Promise<BackendId> {
  if (id === "auto") {
    return (await findAdapter())?.class === "hardware" ? "webgpu" : "wasm";
  }
  if (!Object.hasOwn(BACKENDS, id)) {
    throw new RangeError(
      `Cannot use backend "${id}": there is none of that name; choose one of ${
        BACKEND_IDS.join(", ")
      }`,
    );
  }
  return id;
}
