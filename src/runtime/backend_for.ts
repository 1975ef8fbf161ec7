import type { BackendId } from "./backend.ts";
import { BACKENDS } from "./backends.ts";

/** Where a network really runs if a backend is asked for: kernels of our own take small networks, ONNX Runtime everything. */
export function backendFor(asked: BackendId, isSmall: boolean): BackendId {
  const { takes, instead } = BACKENDS[asked];
  return takes === "any" || isSmall ? asked : instead;
}
